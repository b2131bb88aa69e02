package io.albedo.planner.translate;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Scheme;

/**
 * What subnets are looked for.
 *
 * @param leastInZones how many there must be if they are in Availability Zones: an application load
 *     balancer needs two ("Availability Zones for your Application Load Balancer", Elastic Load
 *     Balancing user guide)
 */
record SubnetRequest(Scheme scheme, IpAddressType addressType, int leastInZones) {}
