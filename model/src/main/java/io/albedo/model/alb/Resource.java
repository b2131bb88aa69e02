package io.albedo.model.alb;

/** One resource of a stack, as it is wanted or as it is. */
public sealed interface Resource
    permits SecurityGroup,
        CreatedCertificate,
        TargetGroup,
        TargetGroupBinding,
        LoadBalancer,
        Listener,
        ListenerRule,
        TargetRegistration,
        AddOn {

  ResourceId id();
}
