package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretary invites many at once. All or nothing: one wrong line and nobody is invited. Who is a member, holds an invitation or stands there twice is passed over
 * and told apart, so that the same list can be sent again. The same few statements whether they are ten or five thousand.
 */
@Service
@Transactional
class InvitingMany {
  static final int A_DAY = 10_000;
  private final InvitationLists lists;
  private final Inviting inviting;
  private final People people;
  private final Members members;
  private final MembershipNotices notices;
  private final Today today;

  InvitingMany(InvitationLists lists, Inviting inviting, People people, Members members, MembershipNotices notices, Today today) {
    this.lists = lists;
    this.inviting = inviting;
    this.people = people;
    this.members = members;
    this.notices = notices;
    this.today = today;
  }

  /**
   * How they are invited.
   *
   * @param memberClass key of the class proposed; empty for none
   * @param days the invitations last
   */
  record Terms(String memberClass, int days, Locale locale) {}

  /** What came of it. */
  sealed interface Result {
    record Invited(InvitationPages.Told told) implements Result {}

    record Invalid(List<Problem> problems) implements Result {}
  }

  Result invite(Coop coop, PersonId by, InvitationLines list, Terms terms) {
    var problems = new ArrayList<>(inviting.check(coop.id(), terms.memberClass(), 1, terms.days()));
    problems.addAll(list.faults());
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    var room = A_DAY - lists.sentSince(coop.id(), today.stamp().minusDays(1));
    var sorted = sort(coop.id(), list.lines());
    if (sorted.fresh().size() > room) {
      return new Result.Invalid(List.of(Problem.of("people", "membership.lists.a-day", A_DAY, Math.max(0, room))));
    }
    send(coop, by, sorted.fresh(), terms);
    return new Result.Invited(new InvitationPages.Told(sorted.fresh().size(), lines(sorted.members()), lines(sorted.open()), lines(sorted.twice())));
  }

  private record Sorted(
      List<InvitationLines.Line> fresh, List<InvitationLines.Line> members, List<InvitationLines.Line> open, List<InvitationLines.Line> twice) {}

  private Sorted sort(CoopId coop, List<InvitationLines.Line> lines) {
    var emails = lines.stream().map(InvitationLines.Line::email).collect(Collectors.toSet());
    var known = people.withEmails(emails);
    var belong = known.isEmpty() ? Set.<PersonId>of() : members.among(coop, known.values());
    var invited = lists.open(coop, emails, today.stamp());
    var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var seen = new HashSet<Email>();
    for (var line : lines) {
      var account = Optional.ofNullable(known.get(line.email()));
      if (!seen.add(line.email())) {
        sorted.twice().add(line);
      } else if (account.filter(belong::contains).isPresent()) {
        sorted.members().add(line);
      } else {
        (invited.contains(line.email()) ? sorted.open() : sorted.fresh()).add(line);
      }
    }
    return sorted;
  }

  private void send(Coop coop, PersonId by, List<InvitationLines.Line> fresh, Terms terms) {
    if (fresh.isEmpty()) {
      return;
    }
    var coded = fresh.stream().map(line -> new InvitationLists.Coded(line, Inviting.code())).toList();
    var memberClass = terms.memberClass().isEmpty() ? Optional.<ClassId>empty() : Optional.of(new ClassId(terms.memberClass()));
    var expires = today.stamp().plusDays(terms.days());
    lists.add(coop.id(), coded, memberClass, by, today.stamp(), expires);
    var codes = new LinkedHashMap<Email, String>();
    coded.forEach(one -> codes.put(one.line().email(), one.code()));
    notices.invitedAll(coop, codes, terms.locale(), expires.toInstant());
  }

  private static List<InvitationPages.Line> lines(List<InvitationLines.Line> lines) {
    return lines.stream().map(line -> new InvitationPages.Line(line.number(), line.email().value(), line.name())).toList();
  }
}
