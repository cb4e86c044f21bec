package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Roles chosen by consent: nobody takes one whom the others did not consent to in the poll that was held about them. */
final class SelectionsSoFar {
  /** @param last proposal, the one that can be filled; its round is 0 before the first */
  private record Called(String role, long choosers, Proposed last) {}

  private record Proposed(long round, String member, long poll) {
    private static final Proposed NOBODY = new Proposed(0, "", 0);
  }

  private final MembersSoFar members;
  private final PollsSoFar polls;
  private final Map<Long, Called> called = new HashMap<>();
  private final Set<Long> asked = new HashSet<>();
  private final Set<Long> filled = new HashSet<>();

  SelectionsSoFar(MembersSoFar members, PollsSoFar polls) {
    this.members = members;
    this.polls = polls;
  }

  void called(Json.Obj body) {
    var before = called.put(body.whole("selection"), new Called(body.text("role"), body.whole("choosers"), Proposed.NOBODY));
    Differs.unless(before == null, name(body), "called once", "called again");
  }

  void proposed(Json.Obj body) {
    var selection = running(body);
    members.known(body.text("member"));
    Differs.unlessEqual(selection.last().round() + 1, body.whole("round"), name(body) + ", round");
    Differs.unless(asked.add(body.whole("poll")), name(body) + ", poll " + body.whole("poll"), "about one proposal", "about two");
    var proposed = new Proposed(body.whole("round"), body.text("member"), body.whole("poll"));
    called.put(body.whole("selection"), new Called(selection.role(), selection.choosers(), proposed));
  }

  /** The last to be proposed takes the role, after all the others that voted consented. */
  void filled(Json.Obj body) {
    var selection = running(body);
    var last = selection.last();
    Differs.unless(last.round() > 0, name(body), "a proposal", "none");
    Differs.unlessEqual(last.round(), body.whole("round"), name(body) + ", round");
    Differs.unlessEqual(UUID.fromString(last.member()), body.as("member", UUID::fromString), name(body) + ", member");
    Differs.unlessEqual(selection.role(), body.text("role"), name(body) + ", role");
    var where = name(body) + ", poll " + last.poll();
    var consent = polls.consent(last.poll());
    Differs.unless(consent.isPresent(), where, "a consent poll that is closed", "none");
    consent.ifPresent(poll -> {
      Differs.unless(poll.given(), where, "consent", "none given");
      Differs.unless(poll.asked() < selection.choosers(), where + ", asked", "at most the others, " + (selection.choosers() - 1), poll.asked());
    });
    filled.add(body.whole("selection"));
  }

  private Called running(Json.Obj body) {
    var selection = called.get(body.whole("selection"));
    if (selection == null) {
      throw new Differs(name(body), "called", "never called");
    }
    Differs.unless(!filled.contains(body.whole("selection")), name(body), "not filled yet", "filled before");
    return selection;
  }

  private static String name(Json.Obj body) {
    return "selection " + body.whole("selection");
  }
}
