package coop.phyle.selections;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A selection and the rows that say how far it is.
 *
 * @param choosers by number in the register
 * @param forms the latest of each chooser and phase
 * @param ended when the phases ended that have
 * @param proposals the latest last
 */
record Course(
    Selection selection, List<Chooser> choosers, List<Form> forms, Map<Integer, Instant> ended, List<Proposal> proposals, Optional<Filling> filled,
    Optional<String> calledOff) {
  static final int NAMING = 1;
  static final int CHANGING = 2;

  Course {
    choosers = List.copyOf(choosers);
    forms = List.copyOf(forms);
    ended = Map.copyOf(ended);
    proposals = List.copyOf(proposals);
  }

  /** Somebody who chooses and can be chosen. @param number in the register */
  record Chooser(MemberId member, int number, PersonId person, String name) {}

  /** @param nominee number in the register; empty: they pass */
  record Form(int phase, int chooser, Optional<Integer> nominee, String why) {}

  /**
   * Somebody proposed.
   *
   * @param consented what came of the poll; empty while it runs
   */
  record Proposal(int round, int nominee, String reasons, VoteNumber poll, Instant closes, PersonId by, Optional<Boolean> consented, Optional<Reply> reply) {}

  record Reply(boolean willing, String words) {}

  record Filling(int round, LocalDate from, LocalDate until) {}

  Stage stage() {
    if (calledOff.isPresent()) {
      return Stage.CALLED_OFF;
    }
    if (filled.isPresent()) {
      return Stage.FILLED;
    }
    if (!ended.containsKey(CHANGING)) {
      return ended.containsKey(NAMING) ? Stage.CHANGING : Stage.NAMING;
    }
    if (proposals.isEmpty()) {
      return Stage.PROPOSING;
    }
    var last = proposals.getLast();
    if (last.consented().isEmpty()) {
      return Stage.CONSENTING;
    }
    return last.consented().get() && last.reply().isEmpty() ? Stage.ASKING : Stage.PROPOSING;
  }

  /** The phase in which forms are taken now, or 0. */
  int phase() {
    return switch (stage()) {
      case NAMING -> NAMING;
      case CHANGING -> CHANGING;
      case PROPOSING, CONSENTING, ASKING, FILLED, CALLED_OFF -> 0;
    };
  }

  Optional<Form> form(int phase, int chooser) {
    return forms.stream().filter(form -> form.phase() == phase && form.chooser() == chooser).findFirst();
  }

  /** What a chooser says in the end: the change round's form, or the first where they said nothing then. */
  Optional<Form> last(int chooser) {
    return form(CHANGING, chooser).or(() -> form(NAMING, chooser));
  }

  boolean allSpoke(int phase) {
    return choosers.stream().allMatch(one -> form(phase, one.number()).isPresent());
  }

  Optional<Chooser> chooser(int number) {
    return choosers.stream().filter(one -> one.number() == number).findFirst();
  }

  /** The choosers a person speaks for. */
  List<Chooser> of(PersonId person) {
    return choosers.stream().filter(one -> one.person().equals(person)).toList();
  }

  String name(int number) {
    return chooser(number).orElseThrow().name();
  }

  List<PersonId> people() {
    return choosers.stream().map(Chooser::person).distinct().toList();
  }
}
