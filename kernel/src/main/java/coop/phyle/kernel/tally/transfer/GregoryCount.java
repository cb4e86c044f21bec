package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Stage.Act;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One count by {@link WeightedGregory}: elect, then exclude the doomed, else fill, else transfer a surplus, else exclude the lowest. */
final class GregoryCount {
  private final WeightedGregory rule;
  private final Opening opening;
  private final Field field;
  private final Piles piles;
  private final Sheet sheet;
  private final BigInteger quota;
  private final Ties ties;
  private final LookBack lookBack;
  /** Elected, the surplus still to be transferred. */
  private final List<Integer> pending = new ArrayList<>();

  GregoryCount(WeightedGregory rule, Opening opening) {
    this.rule = rule;
    this.opening = opening;
    field = opening.field();
    piles = new Piles(opening);
    sheet = new Sheet(opening, piles.votes());
    var contest = opening.contest();
    quota = rule.quota(sheet.sum().add(sheet.exhausted()), contest.seats(), contest.weighting().isPresent());
    sheet.quota(quota);
    ties = new Ties(contest);
    lookBack = new LookBack(ties, sheet.precedence());
  }

  Count run() {
    close(Act.FIRST_PREFERENCES, List.of(), List.of());
    while (field.vacancies() > 0) {
      var doomed = field.doomed();
      if (!doomed.isEmpty()) {
        exclude(Act.FILL, doomed);
      } else if (field.everyoneFits()) {
        sheet.close(Act.FILL, field.electAll(sheet.votes()), List.of(), List.of());
      } else if (!pending.isEmpty()) {
        transferSurplus();
      } else {
        exclude(Act.EXCLUSION, List.of(lowest()));
      }
    }
    return opening.result(sheet.quota(), ties.settled(), sheet.stages());
  }

  /** Rules 48 and 49; B.3. */
  private void transferSurplus() {
    var votes = sheet.votes();
    var most = pending.stream().map(c -> votes[c]).max(Comparator.naturalOrder()).orElseThrow();
    var candidate = settle(Tie.Question.TRANSFER, pending.stream().filter(c -> votes[c].equals(most)).toList()).getFirst();
    pending.remove(candidate);
    var surplus = most.subtract(quota);
    var moved = piles.move(candidate, value -> rule.value(value, surplus, most));
    var transfers = credit(candidate, moved);
    sheet.lose(surplus.subtract(Arrays.stream(moved).reduce(BigInteger.ZERO, BigInteger::add)));
    votes[candidate] = quota;
    close(Act.SURPLUS, List.of(), transfers);
  }

  /** Rules 50 and 51; B.4. No paper moves once only as many are left as seats (rule 52 (2); D.3). */
  private void exclude(Act act, List<Integer> excluded) {
    excluded.forEach(field::exclude);
    var transfers = new ArrayList<Stage.Transfer>();
    if (!field.everyoneFits()) {
      for (var candidate : excluded) {
        transfers.addAll(credit(candidate, piles.move(candidate, value -> value)));
        sheet.votes()[candidate] = BigInteger.ZERO;
      }
      close(act, excluded, transfers);
    } else {
      sheet.close(act, List.of(), excluded, transfers);
    }
  }

  private int lowest() {
    var votes = sheet.votes();
    var least = field.unguarded().stream().map(c -> votes[c]).min(Comparator.naturalOrder()).orElseThrow();
    var spared = field.hopefuls().stream().filter(c -> votes[c].compareTo(least) < 0).toList();
    if (!spared.isEmpty()) {
      sheet.note(new Stage.Remark(TransferMethod.GUARDED, spared, List.of()));
    }
    return settle(Tie.Question.EXCLUDE, field.unguarded().stream().filter(c -> votes[c].equals(least)).toList()).getLast();
  }

  /** Those with equal votes from the strongest to the weakest. */
  private List<Integer> settle(Tie.Question question, List<Integer> equal) {
    if (equal.size() == 1) {
      return equal;
    }
    return rule.looksBack() ? lookBack.order(sheet.round(), question, equal) : ties.order(sheet.round(), question, equal);
  }

  private List<Stage.Transfer> credit(int from, BigInteger[] moved) {
    var votes = sheet.votes();
    for (var c = 0; c < votes.length; c++) {
      votes[c] = votes[c].add(moved[c]);
    }
    sheet.exhaust(moved[votes.length]);
    return sheet.transfers(from, moved);
  }

  private void close(Act act, List<Integer> excluded, List<Stage.Transfer> transfers) {
    var elected = field.electReaching(quota, sheet.votes(), equal -> settle(Tie.Question.ELECT, equal));
    elected.stream().filter(c -> rule.transfers(sheet.votes()[c].subtract(quota))).forEach(pending::add);
    sheet.close(act, elected, excluded, transfers);
  }
}
