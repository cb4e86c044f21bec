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
    Map<ResultNumber, Standing> all = tree.stream().collect(Collectors.toMap(Standing::number, Function.identity()));
    var reach = circles.reach(coop, viewer.self());
    return above(one, all).anyMatch(standing -> standing.wording().answers().includes(viewer.self(), reach));
  }

  /** The result itself, what it is part of, and so on to the top. */
  static Stream<Standing> above(Standing one, Map<ResultNumber, Standing> all) {
    return Stream.iterate(Optional.of(one), Optional::isPresent, standing -> standing.flatMap(Standing::parent).map(all::get)).map(Optional::orElseThrow);
  }
}
