package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.tally.ClassId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bounds a rule book must keep: a statute of a country, or the promise a preset makes. Data, loaded with the preset. Where a law is silent
 * the bound is the loosest there is: 0 for a least, 1 for a most, empty for a limit.
 *
 * @param id stable key
 * @param name its title, as it calls itself
 * @param minimumFounders fewest founders
 * @param minimumDirectors fewest directors
 * @param minimumAge youngest age of a natural person
 * @param noticeDays least notice of a vote of the members, in clear days
 * @param votingDays least length of an online vote of the members
 * @param special least part in favour of a special resolution
 * @param amendment least part in favour of an amendment of the statutes
 * @param specialFor matters it reserves for a special resolution
 * @param oneVoteEach whether votes weighted by class are forbidden
 * @param proxies most members for whom one may stand at a meeting
 * @param requisition largest part of the members it may take to require a meeting
 * @param shorterConsent least part of those entitled whose consent makes a shorter notice good
 * @param shortestDays clear days of notice of a meeting that no consent replaces
 * @param annualMonths most months after the end of the year for the annual meeting
 * @param auditors whether the annual meeting appoints those who examine the accounts
 * @param classes what it says of classes
 * @param surplus what it says of surplus
 * @param maximumHolding most a member may hold in shares
 * @param interestCap most interest on shares a year
 * @param commonGood what must be promised to the common good
 */
public record Law(
    String id,
    String name,
    int minimumFounders,
    int minimumDirectors,
    int minimumAge,
    int noticeDays,
    int votingDays,
    Fraction special,
    Fraction amendment,
    Set<Matter> specialFor,
    boolean oneVoteEach,
    int proxies,
    Fraction requisition,
    Fraction shorterConsent,
    int shortestDays,
    int annualMonths,
    boolean auditors,
    ClassBounds classes,
    SurplusBounds surplus,
    Optional<Money> maximumHolding,
    Fraction interestCap,
    CommonGoodBounds commonGood) {

  /**
   * Bounds on classes of members.
   *
   * @param minimum fewest classes
   * @param shareLeast least share of a weighted vote
   * @param shareMost most share of a weighted vote
   * @param caps most that classes with these keys may carry of any vote
   */
  public record ClassBounds(int minimum, Fraction shareLeast, Fraction shareMost, SortedMap<ClassId, Fraction> caps) {
    public ClassBounds {
      caps = Collections.unmodifiableSortedMap(new TreeMap<>(caps));
    }
  }

  /** Least parts of a surplus, the most that may go to members, and whether the reserve must be indivisible. */
  public record SurplusBounds(Fraction reserve, Fraction education, Fraction commons, Fraction members, boolean indivisible) {}

  /**
   * What must be promised to the common good.
   *
   * @param lock the clause is locked
   * @param assets the assets are locked
   * @param reportMonths the report is due at least this often; 0 where none is asked for
   * @param approved the members approve it
   * @param openBooks everyone may read the books
   */
  public record CommonGoodBounds(boolean lock, boolean assets, int reportMonths, boolean approved, boolean openBooks) {}

  public Law {
    specialFor = Set.copyOf(specialFor);
  }

  /** Reads a preset's "law" object; every member but id and name may be left out. Faults name the path. */
  public static Law read(Json.Obj json) {
    json.only(Set.of("id", "name", "minimumFounders", "minimumDirectors", "minimumAge", "noticeDays", "votingDays", "special", "amendment",
        "specialFor", "oneVoteEach", "proxies", "requisition", "shorterConsent", "shortestDays", "annualMonths", "auditors", "classes", "surplus", "maximumHolding", "interestCap", "commonGood"));
    var matters = EnumSet.noneOf(Matter.class);
    if (json.has("specialFor")) {
      matters.addAll(json.each("specialFor", item -> Json.obj().with("matter", item).choice("matter", Matter.class)));
    }
    return new Law(
        json.text("id"),
        json.text("name"),
        count(json, "minimumFounders"),
        count(json, "minimumDirectors"),
        count(json, "minimumAge"),
        count(json, "noticeDays"),
        count(json, "votingDays"),
        part(json, "special", Fraction.ZERO),
        part(json, "amendment", Fraction.ZERO),
        matters,
        flag(json, "oneVoteEach"),
        most(json, "proxies"),
        part(json, "requisition", Fraction.ONE),
        part(json, "shorterConsent", Fraction.ZERO),
        count(json, "shortestDays"),
        most(json, "annualMonths"),
        flag(json, "auditors"),
        within(json, "classes", Law::classBounds),
        within(json, "surplus", Law::surplusBounds),
        json.has("maximumHolding") ? Optional.of(json.in("maximumHolding", RuleBooks::money)) : Optional.empty(),
        part(json, "interestCap", Fraction.ONE),
        within(json, "commonGood", Law::commonGoodBounds));
  }

  private static ClassBounds classBounds(Json.Obj json) {
    json.only(Set.of("minimum", "shareLeast", "shareMost", "caps"));
    return new ClassBounds(
        count(json, "minimum"),
        part(json, "shareLeast", Fraction.ZERO),
        part(json, "shareMost", Fraction.ONE),
        within(json, "caps", Law::caps));
  }

  private static SortedMap<ClassId, Fraction> caps(Json.Obj json) {
    var caps = new TreeMap<ClassId, Fraction>();
    json.members().keySet().forEach(key -> caps.put(new ClassId(key), json.as(key, Fraction::parse)));
    return caps;
  }

  private static SurplusBounds surplusBounds(Json.Obj json) {
    json.only(Set.of("reserve", "education", "commons", "members", "indivisible"));
    return new SurplusBounds(
        part(json, "reserve", Fraction.ZERO),
        part(json, "education", Fraction.ZERO),
        part(json, "commons", Fraction.ZERO),
        part(json, "members", Fraction.ONE),
        flag(json, "indivisible"));
  }

  private static CommonGoodBounds commonGoodBounds(Json.Obj json) {
    json.only(Set.of("lock", "assets", "reportMonths", "approved", "openBooks"));
    return new CommonGoodBounds(
        flag(json, "lock"), flag(json, "assets"), count(json, "reportMonths"), flag(json, "approved"), flag(json, "openBooks"));
  }

  private static <T> T within(Json.Obj json, String key, java.util.function.Function<Json.Obj, T> reading) {
    return json.has(key) ? json.in(key, reading) : reading.apply(Json.obj());
  }

  private static int count(Json.Obj json, String key) {
    return json.has(key) ? json.integer(key) : 0;
  }

  private static int most(Json.Obj json, String key) {
    return json.has(key) ? json.integer(key) : Integer.MAX_VALUE;
  }

  private static boolean flag(Json.Obj json, String key) {
    return json.has(key) && json.flag(key);
  }

  private static Fraction part(Json.Obj json, String key, Fraction silent) {
    return json.has(key) ? json.as(key, Fraction::parse) : silent;
  }
}
