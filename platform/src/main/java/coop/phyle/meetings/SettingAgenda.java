package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the business of a meeting while it is a draft. Notice states the business, so from then on it is fixed. */
@Service
public class SettingAgenda {
  static final int MOST_ITEMS = 60;
  static final int LONGEST_ITEM = 600;
  static final int LONGEST_PRESENTER = 120;
  private final Meetings meetings;
  private final Items items;
  private final Minutes minutes;
  private final Running running;
  private final Resolving resolving;

  SettingAgenda(Meetings meetings, Items items, Minutes minutes, Running running, Resolving resolving) {
    this.meetings = meetings;
    this.items = items;
    this.minutes = minutes;
    this.running = running;
    this.resolving = resolving;
  }

  @Transactional
  public Step add(CoopId coop, MeetingNumber number, Draft draft, Viewer by) {
    return edit(coop, number, by, life -> {
      var agenda = items.of(coop, number);
      return agenda.size() >= MOST_ITEMS
          ? Step.refused("meetings.problem.agenda-long", MOST_ITEMS)
          : checked(life.meeting(), draft, 0, by, item -> items.add(coop, number, item));
    });
  }

  @Transactional
  public Step revise(CoopId coop, MeetingNumber number, int item, Draft draft, Viewer by) {
    return edit(coop, number, by, life -> find(coop, number, item)
        .map(was -> checked(life.meeting(), draft, item, by, changed -> items.revise(coop, number, changed)))
        .orElseGet(() -> Step.refused("meetings.problem.no-item")));
  }

  /** Takes an item off and closes the gap. */
  @Transactional
  public Step remove(CoopId coop, MeetingNumber number, int item, Viewer by) {
    return edit(coop, number, by, life -> {
      items.remove(coop, number, item);
      items.order(coop, number, items.of(coop, number));
      return Step.DONE;
    });
  }

  /** Moves an item one place up or down; at the end it stays. */
  @Transactional
  public Step move(CoopId coop, MeetingNumber number, int item, boolean up, Viewer by) {
    return edit(coop, number, by, life -> {
      var agenda = new ArrayList<>(items.of(coop, number));
      var from = agenda.indexOf(find(coop, number, item).orElse(null));
      var to = up ? from - 1 : from + 1;
      if (from >= 0 && to >= 0 && to < agenda.size()) {
        agenda.add(to, agenda.remove(from));
        items.order(coop, number, agenda);
      }
      return Step.DONE;
    });
  }

  private Step edit(CoopId coop, MeetingNumber number, Viewer by, Function<Life, Step> work) {
    return meetings.lock(coop, number)
        .filter(life -> life.stage() == Stage.DRAFT && running.may(life, by))
        .map(work)
        .orElseGet(() -> Step.refused("meetings.problem.not-a-draft"));
  }

  private Optional<Item> find(CoopId coop, MeetingNumber number, int item) {
    return items.of(coop, number).stream().filter(i -> i.item() == item).findFirst();
  }

  private Step checked(Meeting meeting, Draft draft, int number, Viewer by, java.util.function.Consumer<Item> keep) {
    var problems = new ArrayList<Problem>();
    var kind = Typed.choice(Item.Kind.class, draft.value("kind"));
    var minutes = draft.value("minutes").isEmpty() ? Optional.of(0) : Typed.whole(draft.value("minutes"), 0, LONGEST_ITEM);
    kind.ifPresentOrElse(known -> {}, () -> problems.add(Problem.of("kind", "meetings.problem.item-kind")));
    minutes.ifPresentOrElse(known -> {}, () -> problems.add(Problem.of("minutes", "meetings.problem.minutes", LONGEST_ITEM)));
    texts(draft, problems);
    var put = kind.filter(k -> k == Item.Kind.RESOLUTION).map(k -> resolving.find(meeting, draft.value("decision"), by));
    if (put.isPresent() && put.get() instanceof Resolving.Unfit unfit) {
      problems.add(unfit.problem());
    }
    var approves = approves(meeting, draft, kind, number, problems);
    if (!problems.isEmpty()) {
      return new Step.Refused(problems);
    }
    var decision = put.map(p -> (Resolving.Fit) p);
    var resolution = decision.map(Resolving.Fit::kind).or(() -> hands(meeting, kind.get(), draft));
    keep.accept(
        new Item(
            number, 0, kind.get(), draft.value("title"), minutes.get(), draft.value("presenter"), draft.value("body"), draft.value("link"), resolution,
            decision.map(Resolving.Fit::decision), approves));
    return Step.DONE;
  }

  /** Minutes are approved by hands, those of one meeting once on an agenda. */
  private Optional<Integer> approves(Meeting meeting, Draft draft, Optional<Item.Kind> kind, int item, List<Problem> problems) {
    var typed = draft.value("approves");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var chosen = minutes.waiting(meeting.coop(), meeting.number()).stream().map(MeetingPages.Named::number).filter(n -> String.valueOf(n).equals(typed)).findFirst();
    if (chosen.isEmpty()) {
      problems.add(Problem.of("approves", "meetings.problem.approves"));
    } else if (items.of(meeting.coop(), meeting.number()).stream().anyMatch(i -> i.item() != item && i.approves().equals(chosen))) {
      problems.add(Problem.of("approves", "meetings.problem.approves-twice"));
    } else if (kind.filter(k -> k != Item.Kind.HAND_COUNT).isPresent()) {
      problems.add(Problem.of("kind", "meetings.problem.approves-by-hands"));
    }
    return chosen;
  }

  /** Hands are counted by the rule of an ordinary resolution, or a special one where the agenda says so; the board has a rule of its own. */
  private static Optional<ResolutionKind> hands(Meeting meeting, Item.Kind kind, Draft draft) {
    if (kind != Item.Kind.HAND_COUNT) {
      return Optional.empty();
    }
    var special = meeting.kind() != MeetingKind.BOARD && draft.value("resolution").equals(ResolutionKind.SPECIAL.name());
    return Optional.of(special ? ResolutionKind.SPECIAL : meeting.kind().ordinarily());
  }

  private static void texts(Draft draft, List<Problem> problems) {
    if (!Typed.fits(draft.value("title"), 3, CheckingDrafts.LONGEST_TITLE)) {
      problems.add(Problem.of("title", "meetings.problem.title", CheckingDrafts.LONGEST_TITLE));
    }
    if (!Typed.fits(draft.value("presenter"), 0, LONGEST_PRESENTER)) {
      problems.add(Problem.of("presenter", "meetings.problem.presenter", LONGEST_PRESENTER));
    }
    if (!Typed.fits(draft.value("body"), 0, CheckingDrafts.LONGEST_BODY)) {
      problems.add(Problem.of("body", "meetings.problem.body", CheckingDrafts.LONGEST_BODY));
    }
    if (!Typed.link(draft.value("link"), CheckingDrafts.LONGEST_LINK)) {
      problems.add(Problem.of("link", "meetings.problem.link", CheckingDrafts.LONGEST_LINK));
    }
  }
}
