package io.albedo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.translate.GroupTranslation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {

  private static final ObjectName WIKI = new ObjectName("team", "wiki");
  private static final ObjectName GONE = new ObjectName("team", "gone");

  @Test
  void aGroupThatLosesAMemberToAnotherComesAfterThatOne() {
    List<GroupTranslation> known =
        Moves.known(List.of(group("a").addInactiveMembers(WIKI).build(), withWiki("b")));
    assertThat(known).extracting(g -> g.group().text()).containsExactly("b", "a");
    assertThat(known.getLast().movingMembers()).containsExactly(WIKI);
  }

  @Test
  void whoIsDeletedMovesNowhere() {
    List<GroupTranslation> known =
        Moves.known(List.of(group("a").addInactiveMembers(GONE).build(), withWiki("b")));
    assertThat(known).extracting(g -> g.group().text()).containsExactly("a", "b");
    assertThat(known.getFirst().movingMembers()).isEmpty();
  }

  @Test
  void aMemberThatIsServedInItsLastGoodFormIsThereToo() {
    GroupTranslation other = group("b").addStandIns(WIKI).build();
    List<GroupTranslation> known =
        Moves.known(List.of(group("a").addInactiveMembers(WIKI).build(), other));
    assertThat(known.getLast().movingMembers()).containsExactly(WIKI);
  }

  private static GroupTranslation withWiki(String name) {
    return group(name).addMembers(WIKI).build();
  }

  private static GroupTranslation.Builder group(String name) {
    GroupId id = new GroupId.Explicit(name);
    GroupTranslation.Builder builder = GroupTranslation.builder();
    builder.group(id).graph(AlbGraph.empty(id.stack()));
    return builder;
  }
}
