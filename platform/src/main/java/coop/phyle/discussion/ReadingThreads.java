package coop.phyle.discussion;

import coop.phyle.circles.Circle;
import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a page of a thread together: a number of statements that grows neither with the comments nor with what hangs on it. */
@Service
@Transactional(readOnly = true)
class ReadingThreads {
  static final int PAGE = 50;
  private static final CommentNumber OPENING = new CommentNumber(0);
  private final Discussion discussion;
  private final Posts posts;
  private final Gathering gathering;
  private final Volumes volumes;
  private final Tags tags;
  private final Turns turns;
  private final Cards cards;

  ReadingThreads(
      Discussion discussion, Posts posts, Gathering gathering, Volumes volumes, Tags tags, Turns turns, Cards cards) {
    this.discussion = discussion;
    this.posts = posts;
    this.gathering = gathering;
    this.volumes = volumes;
    this.tags = tags;
    this.turns = turns;
    this.cards = cards;
  }

  /**
   * @param after the comment behind which the page begins; empty for the first unread one
   * @param answers the comment the reader is about to answer, 0 for none
   */
  Optional<ThreadPages.Shown> show(CoopId coop, ThreadNumber thread, Viewer viewer, Optional<Integer> after, int answers) {
    return discussion.open(coop, thread, viewer.self()).map(access -> shown(coop, access, viewer, after, answers));
  }

  private ThreadPages.Shown shown(CoopId coop, Discussion.Access access, Viewer viewer, Optional<Integer> after, int answers) {
    var head = access.head();
    var thread = head.number();
    var reader = viewer.self();
    var read = volumes.position(coop, reader, thread).orElse(0);
    var start = after.map(a -> Math.max(0, a)).orElse(begin(head.last(), read));
    var found = posts.after(coop, thread, start, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var texts = new ArrayList<>(page);
    var opening = start == 0 ? posts.find(coop, thread, OPENING) : Optional.<Text>empty();
    opening.ifPresent(texts::add);
    var answering = answers < 1 ? Optional.<Text>empty() : posts.find(coop, thread, new CommentNumber(answers));
    answering.filter(text -> !texts.contains(text)).ifPresent(texts::add);
    var happened = turns.of(coop, thread);
    var gathered = gathering.of(coop, texts, happened.stream().map(Turns.Turn::by).toList(), reader, read);
    var end = page.isEmpty() ? start : page.getLast().number().value();
    return new ThreadPages.Shown(
        head,
        head.circle().flatMap(access.reach()::place).map(Reach.Place::circle),
        tags.of(coop, List.of(thread)).getOrDefault(thread, new TreeSet<>()),
        may(access, viewer),
        opening.map(text -> gathered.said(text, false, Optional.empty())),
        Nesting.nested(page, gathered),
        start > 0 ? Optional.of(Math.max(0, start - PAGE)) : Optional.empty(),
        found.size() > PAGE ? Optional.of(end) : Optional.empty(),
        end,
        Math.max(0, head.last() - read),
        cards.of(coop, thread, reader),
        happened.stream().map(turn -> turn(turn, gathered, access.reach())).toList(),
        volumes.of(coop, reader, thread),
        answering.map(text -> gathered.said(text, false, Optional.empty())),
        gathered.answered(page));
  }

  /** A short thread is shown whole; a long one from the first unread comment on, or its last page when all is read. */
  static int begin(int last, int read) {
    return last <= PAGE ? 0 : read < last ? read : last - PAGE;
  }

  private static ThreadPages.May may(Discussion.Access access, Viewer viewer) {
    List<Circle> circles = access.steers(viewer) ? ListingThreads.seated(access.reach()) : List.of();
    return new ThreadPages.May(access.writes(), access.steers(viewer), access.keeps(viewer), viewer.is(Who.SECRETARY), circles, access.reach().member());
  }

  private static ThreadPages.Turn turn(Turns.Turn turn, Gathered gathered, Reach reach) {
    var circle = turn.circle().flatMap(reach::place).map(place -> place.circle().name()).orElse("");
    return new ThreadPages.Turn(turn.kind().name(), gathered.name(turn.by()), turn.at(), turn.other().map(ThreadNumber::toString).orElse(circle));
  }
}
