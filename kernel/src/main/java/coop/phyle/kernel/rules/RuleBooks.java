package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON of a rule book: keys are the names of the record components, fractions are "n/d", enum constants small letters with hyphens,
 * a part that says no more than silence would is left out, money is {@code {"minor":100,"currency":"EUR"}}, an absent cap is left out. Reading what was written gives an equal value, and writing
 * what was read gives the same text if its keys stood in the canonical order.
 */
public final class RuleBooks {
  private RuleBooks() {}

  /** Throws {@link InvalidJson} naming the path of the first fault; unknown members are faults too. */
  public static RuleBook read(Json.Obj json) {
    json.only(Set.of("preset", "profile", "commonGood", "classes", "absentClass", "admission", "resolutions", "board", "shares", "surplus",
        "locks", "books", "participation", "meetings", "initiatives"));
    return new RuleBook(
        json.text("preset"),
        json.in("profile", RuleBooks::profile),
        json.in("commonGood", RuleBooks::commonGood),
        json.each("classes", item -> memberClass(item.asObject())),
        json.choice("absentClass", AbsentClass.class),
        json.in("admission", RuleBooks::admission),
        json.in("resolutions", RuleBooks::resolutions),
        json.in("board", RuleBooks::board),
        json.in("shares", RuleBooks::shares),
        json.in("surplus", RuleBooks::surplus),
        json.in("locks", RuleBooks::locks),
        json.choice("books", Audience.class),
        json.has("participation") ? json.in("participation", RuleBooks::participation) : Participation.SILENT,
        json.has("meetings") ? json.in("meetings", MeetingRules::read) : MeetingRules.SILENT,
        json.has("initiatives") ? json.in("initiatives", InitiativeRules::read) : InitiativeRules.SILENT);
  }

  public static Json.Obj write(RuleBook rules) {
    var json = Json.obj()
        .with("preset", rules.preset())
        .with("profile", write(rules.profile()))
        .with("commonGood", write(rules.commonGood()))
        .with("classes", rules.classes().stream().map(RuleBooks::write).toList())
        .with("absentClass", rules.absentClass())
        .with("admission", Json.obj().with("by", rules.admission().by()).with("minimumAge", rules.admission().minimumAge()))
        .with("resolutions", write(rules.resolutions()))
        .with("board", write(rules.board()))
        .with("shares", write(rules.shares()))
        .with("surplus", write(rules.surplus()))
        .with("locks", Json.obj().with("commonGood", rules.locks().commonGood()).with("assets", rules.locks().assets()))
        .with("books", rules.books());
    json = rules.participation().equals(Participation.SILENT) ? json : json.with("participation", write(rules.participation()));
    json = rules.meetings().equals(MeetingRules.SILENT) ? json : json.with("meetings", rules.meetings().write());
    return rules.initiatives().equals(InitiativeRules.SILENT) ? json : json.with("initiatives", rules.initiatives().write());
  }

  private static Participation participation(Json.Obj json) {
    json.only(Set.of("proxies", "delegations", "delegationMonths", "requisition"));
    return new Participation(
        json.integer("proxies"), json.integer("delegations"), json.integer("delegationMonths"), json.in("requisition", DecisionRules::quorum));
  }

  static Json.Obj write(Participation participation) {
    return Json.obj()
        .with("proxies", participation.proxies())
        .with("delegations", participation.delegations())
        .with("delegationMonths", participation.delegationMonths())
        .with("requisition", DecisionRules.write(participation.requisition()));
  }

  private static Profile profile(Json.Obj json) {
    json.only(Set.of("name", "office", "objects", "currency"));
    return new Profile(json.text("name"), json.text("office"), json.text("objects"), json.text("currency"));
  }

  private static Json.Obj write(Profile profile) {
    return Json.obj()
        .with("name", profile.name())
        .with("office", profile.office())
        .with("objects", profile.objects())
        .with("currency", profile.currency());
  }

  private static CommonGood commonGood(Json.Obj json) {
    json.only(Set.of("purpose", "reportMonths", "themes", "approvedByMembers"));
    return new CommonGood(json.text("purpose"), json.integer("reportMonths"), json.texts("themes"), json.flag("approvedByMembers"));
  }

  private static Json.Obj write(CommonGood commonGood) {
    return Json.obj()
        .with("purpose", commonGood.purpose())
        .with("reportMonths", commonGood.reportMonths())
        .with("themes", Json.texts(commonGood.themes()))
        .with("approvedByMembers", commonGood.approvedByMembers());
  }

  private static MemberClass memberClass(Json.Obj json) {
    json.only(Set.of("id", "name", "belongs", "share", "cap", "seatsMin", "seatsMax"));
    return new MemberClass(
        json.as("id", ClassId::new),
        json.text("name"),
        json.text("belongs"),
        json.as("share", Fraction::parse),
        json.has("cap") ? Optional.of(json.as("cap", Fraction::parse)) : Optional.empty(),
        json.integer("seatsMin"),
        json.integer("seatsMax"));
  }

  private static Json.Obj write(MemberClass memberClass) {
    var json = Json.obj()
        .with("id", memberClass.id().key())
        .with("name", memberClass.name())
        .with("belongs", memberClass.belongs())
        .with("share", memberClass.share().toString());
    if (memberClass.cap().isPresent()) {
      json = json.with("cap", memberClass.cap().get().toString());
    }
    return json.with("seatsMin", memberClass.seatsMin()).with("seatsMax", memberClass.seatsMax());
  }

  private static Admission admission(Json.Obj json) {
    json.only(Set.of("by", "minimumAge"));
    return new Admission(json.choice("by", Admission.By.class), json.integer("minimumAge"));
  }

  private static Resolutions resolutions(Json.Obj json) {
    json.only(Set.of("ordinary", "special", "board", "specialFor"));
    var specialFor = EnumSet.noneOf(Matter.class);
    specialFor.addAll(json.each("specialFor", item -> Json.obj().with("matter", item).choice("matter", Matter.class)));
    return new Resolutions(
        json.in("ordinary", DecisionRules::read), json.in("special", DecisionRules::read), json.in("board", DecisionRules::read), specialFor);
  }

  private static Json.Obj write(Resolutions resolutions) {
    var specialFor = resolutions.specialFor().stream().sorted().map(matter -> Json.obj().with("m", matter).need("m")).toList();
    return Json.obj()
        .with("ordinary", DecisionRules.write(resolutions.ordinary()))
        .with("special", DecisionRules.write(resolutions.special()))
        .with("board", DecisionRules.write(resolutions.board()))
        .with("specialFor", specialFor);
  }

  private static Board board(Json.Obj json) {
    json.only(Set.of("minimum", "maximum", "termMonths", "maximumTerms"));
    return new Board(json.integer("minimum"), json.integer("maximum"), json.integer("termMonths"), json.integer("maximumTerms"));
  }

  private static Json.Obj write(Board board) {
    return Json.obj()
        .with("minimum", board.minimum())
        .with("maximum", board.maximum())
        .with("termMonths", board.termMonths())
        .with("maximumTerms", board.maximumTerms());
  }

  private static Shares shares(Json.Obj json) {
    json.only(Set.of("value", "minimum", "maximum", "withdrawalMonths", "interestCap"));
    return new Shares(
        json.in("value", RuleBooks::money),
        json.integer("minimum"),
        json.in("maximum", RuleBooks::money),
        json.integer("withdrawalMonths"),
        json.as("interestCap", Fraction::parse));
  }

  private static Json.Obj write(Shares shares) {
    return Json.obj()
        .with("value", write(shares.value()))
        .with("minimum", shares.minimum())
        .with("maximum", write(shares.maximum()))
        .with("withdrawalMonths", shares.withdrawalMonths())
        .with("interestCap", shares.interestCap().toString());
  }

  static Money money(Json.Obj json) {
    json.only(Set.of("minor", "currency"));
    return Money.of(json.whole("minor"), json.text("currency"));
  }

  private static Json.Obj write(Money money) {
    return Json.obj().with("minor", money.minor()).with("currency", money.currency().code());
  }

  private static Surplus surplus(Json.Obj json) {
    json.only(Set.of("reserve", "commons", "education", "members", "indivisible"));
    return new Surplus(
        json.as("reserve", Fraction::parse),
        json.as("commons", Fraction::parse),
        json.as("education", Fraction::parse),
        json.as("members", Fraction::parse),
        json.flag("indivisible"));
  }

  private static Json.Obj write(Surplus surplus) {
    return Json.obj()
        .with("reserve", surplus.reserve().toString())
        .with("commons", surplus.commons().toString())
        .with("education", surplus.education().toString())
        .with("members", surplus.members().toString())
        .with("indivisible", surplus.indivisible());
  }

  private static Locks locks(Json.Obj json) {
    json.only(Set.of("commonGood", "assets"));
    return new Locks(json.flag("commonGood"), json.flag("assets"));
  }
}
