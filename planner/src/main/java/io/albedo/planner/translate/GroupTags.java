package io.albedo.planner.translate;

import io.albedo.planner.annotation.AnnotationName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Tags of what several members share: those of all of them together. */
record GroupTags(GroupScope group) {

  SortedMap<String, String> of(List<MemberPlan> members) {
    List<Stated<SortedMap<String, String>>> stated = new ArrayList<>(members.size());
    members.forEach(member -> stated.add(new Stated<>(member.scope(), member.tags())));
    SortedMap<String, String> union =
        new Union(AnnotationReader.field(AnnotationName.TAGS), "conflicting tag")
            .of(stated, group.findings());
    return new Tags(group.options()).withDefaults(union);
  }
}
