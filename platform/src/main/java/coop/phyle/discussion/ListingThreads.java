package coop.phyle.discussion;

import coop.phyle.circles.Circle;
import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts lists of threads together: the same few statements however many there are. */
@Service
@Transactional(readOnly = true)
class ListingThreads {
  static final int PAGE = 30;
  private final ThreadLists lists;
  private final Tags tags;
  private final Volumes volumes;
  private final Circles circles;

  ListingThreads(ThreadLists lists, Tags tags, Volumes volumes, Circles circles) {
    this.lists = lists;
    this.tags = tags;
    this.volumes = volumes;
    this.circles = circles;
  }

  /** Empty for whoever has no standing in the co-op, and for a circle the reader may not read. */
  Optional<ThreadPages.Board> board(CoopId coop, PersonId reader, ThreadLists.Filter filter, String from) {
    var reach = circles.reach(coop, reader);
    if (reach.nowhere() || filter.circle().filter(number -> !reach.mayRead(number)).isPresent()) {
      return Optional.empty();
    }
    var cursor = ThreadLists.Cursor.read(from);
    var pinned = cursor.equals(ThreadLists.Cursor.START) ? lists.pinned(coop, reader, reach, filter) : List.<ThreadLists.Line>of();
    var lines = lists.page(coop, reader, reach, filter, cursor, PAGE + 1);
    var shown = lines.subList(0, Math.min(PAGE, lines.size()));
    var tagged = tags.of(coop, Stream.concat(pinned.stream(), shown.stream()).map(line -> line.head().number()).toList());
    var circle = filter.circle().flatMap(reach::place).map(Reach.Place::circle);
    var next = lines.size() > PAGE ? Optional.of(new ThreadLists.Cursor(shown.getLast().head().active(), shown.getLast().head().number().value()).toString()) : Optional.<String>empty();
    return Optional.of(
        new ThreadPages.Board(
            pinned.stream().map(line -> row(line, reach, tagged)).toList(),
            shown.stream().map(line -> row(line, reach, tagged)).toList(),
            circle,
            filter.tag(),
            seated(reach),
            reach.member(),
            Discussion.takesPart(reach, filter.circle()) || filter.circle().isEmpty() && !seated(reach).isEmpty(),
            volumes.usual(coop, reader),
            next));
  }

  /** The form of a new thread, for whoever may begin one somewhere. */
  Optional<ThreadPages.Form> form(CoopId coop, PersonId reader, ThreadPages.Form typed) {
    var reach = circles.reach(coop, reader);
    var form = new ThreadPages.Form(seated(reach), reach.member(), typed.circle(), typed.title(), typed.body(), typed.tags());
    return reach.member() || !form.circles().isEmpty() ? Optional.of(form) : Optional.empty();
  }

  /** The open circles somebody sits in. */
  static List<Circle> seated(Reach reach) {
    return reach.places().stream().filter(place -> place.sits() && place.circle().isOpen()).map(Reach.Place::circle).toList();
  }

  private static ThreadPages.Row row(ThreadLists.Line line, Reach reach, Map<ThreadNumber, SortedSet<String>> tagged) {
    var head = line.head();
    return new ThreadPages.Row(
        head.number().value(),
        head.title(),
        head.circle().map(number -> name(reach, number)),
        tagged.getOrDefault(head.number(), new TreeSet<>()),
        head.last(),
        line.read().map(read -> Math.max(0, head.last() - read)),
        head.active(),
        head.closed());
  }

  private static String name(Reach reach, CircleNumber number) {
    return reach.place(number).map(place -> place.circle().name()).orElse("");
  }
}
