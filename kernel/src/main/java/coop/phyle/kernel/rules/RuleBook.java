package coop.phyle.kernel.rules;

import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Weighting;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a co-op's statutes settle. One value; a change makes another.
 *
 * @param preset id of the preset it began from, whose law still binds it
 * @param profile name, seat, objects
 * @param commonGood purpose clause and externalities report
 * @param classes the classes of members in their printed order; shares sum to 1
 * @param absentClass what an absent class's share does
 * @param admission who lets members in
 * @param resolutions how each kind of resolution is decided
 * @param board directors and officers
 * @param shares member shares
 * @param surplus where a surplus goes
 * @param locks clauses that can be strengthened, never removed
 * @param books who may read the open book
 * @param participation proxies, delegation and requisition
 * @param meetings how meetings are called and held
 * @param initiatives how members' initiatives go
 */
public record RuleBook(
    String preset,
    Profile profile,
    CommonGood commonGood,
    List<MemberClass> classes,
    AbsentClass absentClass,
    Admission admission,
    Resolutions resolutions,
    Board board,
    Shares shares,
    Surplus surplus,
    Locks locks,
    Audience books,
    Participation participation,
    MeetingRules meetings,
    InitiativeRules initiatives) {

  public RuleBook {
    classes = List.copyOf(classes);
  }

  public Optional<MemberClass> memberClass(ClassId id) {
    return classes.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The weights a class-weighted test uses. */
  public Weighting weighting() {
    SortedMap<ClassId, coop.phyle.kernel.money.Fraction> shares = new TreeMap<>();
    SortedMap<ClassId, coop.phyle.kernel.money.Fraction> caps = new TreeMap<>();
    for (var c : classes) {
      shares.put(c.id(), c.share());
      c.cap().ifPresent(cap -> caps.put(c.id(), cap));
    }
    return new Weighting(shares, caps, absentClass);
  }

  public DecisionRule rule(ResolutionKind kind) {
    return switch (kind) {
      case ORDINARY -> resolutions.ordinary();
      case SPECIAL -> resolutions.special();
      case BOARD -> resolutions.board();
    };
  }
}
