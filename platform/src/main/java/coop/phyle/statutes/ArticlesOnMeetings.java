package coop.phyle.statutes;

import static coop.phyle.statutes.ArticlesOnMembers.small;

import coop.phyle.kernel.rules.InitiativeRules;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.MeetingRules;
import coop.phyle.kernel.rules.Participation;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test;
import java.util.Arrays;

/** General meetings and every number of every kind of resolution. */
final class ArticlesOnMeetings {
  private ArticlesOnMeetings() {}

  static void write(Writing writing, RuleBook rules) {
    writing
        .article(
            "meetings",
            w ->
                standIns(
                        sittings(requisition(w.standing("held").standing("annual", "report"), rules).standing("days"), rules.meetings())
                            .standing("notices").standing("equal").standing("tie"),
                        rules.participation())
                    .standing("minutes", "books"))
        .article("ordinary", w -> rule(w.standing("for"), rules, rules.resolutions().ordinary(), "resolutions.ordinary"))
        .article("special", w -> rule(reserved(w, rules), rules, rules.resolutions().special(), "resolutions.special"));
  }

  private static Writing requisition(Writing w, RuleBook rules) {
    var meetings = rules.meetings();
    return initiatives(w.clause("annualby", "meetings.annualMonths", w.words.count("month", meetings.annualMonths()))
        .clause("requisition", "participation.requisition", quorum(w.words, rules.participation().requisition()))
        .clause(
            "clock",
            "meetings.holdWeeks",
            w.words.count("month", meetings.callMonths()),
            w.words.count("week", meetings.holdWeeks()),
            w.words.number(meetings.conveners())), rules.initiatives());
  }

  private static Writing initiatives(Writing w, InitiativeRules initiatives) {
    return w.clause(
            "initiatives",
            "initiatives.discussionDays",
            w.words.count("month", initiatives.gatheringMonths()),
            w.words.count("day", initiatives.discussionDays()),
            w.words.count("clearday", initiatives.noticeDays()))
        .clause(
            "quotas",
            "initiatives.open",
            w.words.number(initiatives.open()),
            w.words.number(initiatives.begun()),
            w.words.count("day", initiatives.begunDays()),
            w.words.count("text", initiatives.answers()),
            w.words.count("version", initiatives.versions()));
  }

  private static Writing sittings(Writing w, MeetingRules meetings) {
    var consent = w.words.portion(meetings.shorterConsent());
    if (meetings.shortestDays() > 0) {
      w.clauseAs("shorter", "shorter.least", "meetings.shorterConsent", consent, w.words.count("clearday", meetings.shortestDays()));
    } else {
      w.clause("shorter", "meetings.shorterConsent", consent);
    }
    return w.clause("awaited", "meetings.awaitMinutes", w.words.count("minute", meetings.awaitMinutes()));
  }

  private static Writing standIns(Writing w, Participation participation) {
    if (participation.proxies() > 0) {
      w.clause("proxy", "participation.proxies", w.words.count("member", participation.proxies()));
    } else {
      w.clauseAs("proxy", "proxy.none", "participation.proxies");
    }
    return participation.delegations() > 0
        ? w.clause(
            "delegation",
            "participation.delegations",
            w.words.count("vote", participation.delegations()),
            w.words.count("month", participation.delegationMonths()))
        : w.clauseAs("delegation", "delegation.none", "participation.delegations");
  }

  /** The clauses of one decision rule; the wording is shared, the article differs. */
  static void rule(Writing w, RuleBook rules, DecisionRule rule, String path) {
    var words = w.words;
    w.clauseAs("electorate", "/rule.electorate", path + ".electorate", words.say("electorate." + small(rule.electorate())));
    if (rule.noticeDays() > 0) {
      w.clauseAs("notice", "/rule.notice", path + ".noticeDays", words.count("clearday", rule.noticeDays()));
    } else {
      w.clauseAs("notice", "/rule.notice.none", path + ".noticeDays");
    }
    w.clauseAs("voting", "/rule.voting", path + ".votingDays", words.count("day", rule.votingDays()))
        .clauseAs("quorum", "/rule.quorum", path + ".quorum", quorum(words, rule.quorum()))
        .clauseAs("tests", "/rule.tests", path + ".tests", tests(words, rules, rule))
        .clauseAs("secrecy", "/rule.secrecy." + small(rule.secrecy()), path + ".secrecy");
    if (rule.repeatBarMonths() > 0) {
      w.clauseAs("repeat", "/rule.repeat", path + ".repeatBarMonths", words.count("month", rule.repeatBarMonths()));
    } else {
      w.clauseAs("repeat", "/rule.repeat.none", path + ".repeatBarMonths");
    }
  }

  static String quorum(Words words, Quorum quorum) {
    return words.say("quorum." + small(quorum.which()), words.number(quorum.number()), words.percent(quorum.fraction()));
  }

  private static String tests(Words words, RuleBook rules, DecisionRule rule) {
    return rule.tests().stream().map(t -> test(words, rules, t)).reduce((a, b) -> words.say("andalso", a, b)).orElseThrow();
  }

  /** "more than half of the votes for and against, in every class". */
  static String test(Words words, RuleBook rules, Test test) {
    var threshold = words.say(test.strict() ? "morethan" : "atleast", words.portion(test.fraction()));
    var base = words.say("base." + small(test.base()));
    var how = words.say("basis." + small(test.basis()), String.valueOf(Articles.number("classes")));
    var where = test.only() == null ? words.say("scope." + small(test.scope())) : words.say("scope.one_class", className(rules, test.only()));
    return words.say("test", threshold, base, where, how);
  }

  static String className(RuleBook rules, ClassId id) {
    return rules.memberClass(id).map(c -> c.name()).orElse(id.key());
  }

  /** Message key of the resolution a matter needs. */
  static String resolutionFor(Matter matter, RuleBook rules) {
    return rules.resolutions().specialFor().contains(matter) ? "resolution.special" : "resolution.ordinary";
  }

  private static Writing reserved(Writing w, RuleBook rules) {
    var matters = Arrays.stream(Matter.values()).filter(rules.resolutions().specialFor()::contains).toList();
    if (matters.isEmpty()) {
      return w.clauseAs("reserved", "reserved.none", "resolutions.specialFor");
    }
    return w.clause("reserved", "resolutions.specialFor", w.words.list(matters.stream().map(m -> w.words.say("matter." + small(m))).toList()));
  }
}
