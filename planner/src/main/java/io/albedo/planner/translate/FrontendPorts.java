package io.albedo.planner.translate;

import java.util.SortedMap;

/**
 * What one member says about the ports of the network load balancer in front.
 *
 * @param mapping port of the network load balancer to port of the one behind it
 */
record FrontendPorts(
    MemberScope member, SortedMap<Integer, Integer> mapping, FrontendCheck check) {}
