package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms of polls: fresh, from a template, or for the next round; and what holds where a program leaves a field out. */
@Service
class PollForms {
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final int USUAL_DAYS = 7;
  private final PollTemplates templates;
  private final Polls polls;
  private final Sight sight;
  private final Circles circles;
  private final Statutes statutes;
  private final MessageSource messages;
  private final Site site;
  private final Clock clock;

  PollForms(
      PollTemplates templates, Polls polls, Sight sight, Circles circles, Statutes statutes, MessageSource messages, Site site, Clock clock) {
    this.templates = templates;
    this.polls = polls;
    this.sight = sight;
    this.circles = circles;
    this.statutes = statutes;
    this.messages = messages;
    this.site = site;
    this.clock = clock;
  }

  /** What was sent, with the usual options and closing time where those fields were not sent at all. */
  Entered entered(Kind kind, Map<String, String> sent) {
    var fields = new HashMap<>(sent);
    fields.remove("_csrf");
    usual(kind).forEach(fields::putIfAbsent);
    return new Entered(fields, zone(fields.getOrDefault("zone", "")));
  }

  /** Times are entered in the zone of whoever asks, as their page says; else in the server's. */
  private ZoneId zone(String named) {
    try {
      return ZoneId.of(named);
    } catch (DateTimeException none) {
      return site.zone();
    }
  }

  private Map<String, String> usual(Kind kind) {
    var closes = clock.instant().atZone(site.zone()).toLocalDate().plusDays(USUAL_DAYS).atTime(EVENING);
    var usual = new HashMap<>(Map.of("closes", closes.toString(), "options", ""));
    if (kind.positions()) {
      usual.put("options", messages.getMessage("polls.usual." + kind.word(), null, LocaleContextHolder.getLocale()));
    }
    return usual;
  }

  @Transactional(readOnly = true)
  public PollPages.Form fresh(CoopId coop, PersonId by, Kind kind, Map<String, String> brought) {
    var fields = new HashMap<>(usual(kind));
    brought.forEach(fields::put);
    var rules = statutes.inForce(coop).rules();
    var classes = rules.classes().stream().map(one -> new PollPages.ClassBox(one.id().key(), one.name())).toList();
    return new PollPages.Form(
        kind, fields, classes, circles(coop, by), kind.delegable() && rules.participation().delegations() > 0, site.zone().getId(), clock.instant().atZone(site.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
  }

  @Transactional(readOnly = true)
  public Optional<PollPages.Form> fromTemplate(CoopId coop, PersonId by, String name) {
    return templates.find(coop, name).map(template -> fresh(coop, by, template.kind(), template.entered()));
  }

  /** The form of the round after this poll, filled in as this one was. */
  @Transactional(readOnly = true)
  public Optional<PollPages.Form> nextRound(CoopId coop, PersonId by, VoteNumber number) {
    return polls.find(coop, number)
        .filter(life -> life.stage(clock.instant()) == Stage.CLOSED && life.next().isEmpty() && sight.sees(life.poll(), by))
        .map(life -> {
          var fields = new HashMap<>(CheckingPolls.kept(life.poll().asked().entered()));
          fields.put("previous", number.toString());
          return fresh(coop, by, life.poll().asked().kind(), fields);
        });
  }

  /** Open circles in which somebody takes part as a member, by name. */
  @Transactional(readOnly = true)
  public Map<CircleNumber, String> circles(CoopId coop, PersonId by) {
    var reach = circles.reach(coop, by);
    var sits = new LinkedHashMap<CircleNumber, String>();
    reach.places().stream().filter(place -> reach.member() && place.sits() && place.circle().isOpen())
        .forEach(place -> sits.put(place.circle().number(), place.circle().name()));
    return sits;
  }

  public List<PollPages.Kept> templates(CoopId coop) {
    return templates.all(coop).stream().map(template -> new PollPages.Kept(template.name(), template.kind())).toList();
  }
}
