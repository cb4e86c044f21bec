package coop.phyle.outcomes;

import coop.phyle.circles.Circles;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may do what here: the secretary and directors everything, whoever answers for a result what concerns it and its parts. Every member reads, as far as they see what
 * was decided: results of a confidential circle stay in it.
 */
@Component
class Rights {
  private final Sources sources;
  private final Circles circles;

  Rights(Sources sources, Circles circles) {
    this.sources = sources;
    this.circles = circles;
  }

  /** Who keeps all of it. */
  static boolean keeps(Viewer viewer) {
    return viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR);
  }

  /** @param tree every result of the one's tree, in any order */
  boolean changes(CoopId coop, Viewer viewer, Standing one, Collection<Standing> tree) {
    if (sources.find(coop, one.source(), viewer.self()).isEmpty()) {
      return false;
    }
    if (keeps(viewer)) {
      return true;
    }
    var reach = circles.reach(coop, viewer.self());
    return Stream.concat(Stream.of(one), above(one, tree)).anyMatch(standing -> standing.wording().answers().includes(viewer.self(), reach));
  }

  /** What it is part of, what that is part of, and so on to the top. */
  static Stream<Standing> above(Standing one, Collection<Standing> tree) {
    Map<ResultNumber, Standing> all = tree.stream().collect(Collectors.toMap(Standing::number, Function.identity()));
    return Stream.iterate(Optional.of(one), Optional::isPresent, standing -> standing.flatMap(Standing::parent).map(all::get)).map(Optional::orElseThrow).skip(1);
  }
}
