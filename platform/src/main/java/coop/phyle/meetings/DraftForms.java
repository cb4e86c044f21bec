package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms of meetings and their items, filled with what stands. */
@Service
@Transactional(readOnly = true)
class DraftForms {
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private final Meetings meetings;
  private final Items items;
  private final Minutes minutes;
  private final Running running;
  private final Statutes statutes;
  private final Site site;

  DraftForms(Meetings meetings, Items items, Minutes minutes, Running running, Statutes statutes, Site site) {
    this.meetings = meetings;
    this.items = items;
    this.minutes = minutes;
    this.running = running;
    this.statutes = statutes;
    this.site = site;
  }

  /** A new meeting, with what was typed so far. */
  public MeetingPages.Entered fresh(CoopId coop, Optional<Integer> number, Map<String, String> entered) {
    var fields = new HashMap<>(Map.of("kind", "GENERAL", "form", "IN_PERSON", "zone", site.zone().getId()));
    fields.putAll(entered);
    var classes = statutes.inForce(coop).rules().classes().stream().map(c -> new MeetingPages.Group(c.id().key(), c.name())).toList();
    return new MeetingPages.Entered(number, Optional.empty(), fields, classes, List.of(), false);
  }

  /** A draft as it stands; nothing for those who do not run it or once notice is given. */
  public Optional<MeetingPages.Entered> of(CoopId coop, MeetingNumber number, Viewer viewer) {
    return draft(coop, number, viewer).map(life -> fresh(coop, Optional.of(number.value()), fields(life.meeting())));
  }

  /** An item of a draft; a new one with what was typed. */
  public Optional<MeetingPages.Entered> item(CoopId coop, MeetingNumber number, Optional<Integer> item, Map<String, String> entered, Viewer viewer) {
    return draft(coop, number, viewer).map(life -> {
      var fields = new HashMap<>(Map.of("kind", "INFORMATION", "minutes", "10", "resolution", "ORDINARY"));
      fields.putAll(entered);
      return new MeetingPages.Entered(Optional.of(number.value()), item, fields, List.of(), minutes.waiting(coop, number), life.meeting().kind() == MeetingKind.BOARD);
    });
  }

  public Optional<MeetingPages.Entered> item(CoopId coop, MeetingNumber number, int item, Viewer viewer) {
    return items.of(coop, number).stream()
        .filter(i -> i.item() == item)
        .findFirst()
        .flatMap(found -> item(coop, number, Optional.of(item), fields(found), viewer));
  }

  private Optional<Life> draft(CoopId coop, MeetingNumber number, Viewer viewer) {
    return meetings.find(coop, number).filter(l -> l.stage() == Stage.DRAFT && running.may(l, viewer));
  }

  private static Map<String, String> fields(Meeting m) {
    var fields = new HashMap<String, String>();
    fields.put("kind", m.kind().name());
    fields.put("class", m.memberClass().map(id -> id.key()).orElse(""));
    fields.put("title", m.title());
    fields.put("form", m.form().name());
    fields.put("place", m.place());
    fields.put("link", m.link());
    fields.put("starts", typed(m.startsAt(), m.zone()));
    fields.put("ends", typed(m.endsAt(), m.zone()));
    fields.put("zone", m.zone().getId());
    fields.put("body", m.body());
    return fields;
  }

  private static Map<String, String> fields(Item item) {
    return Map.of(
        "kind", item.kind().name(),
        "title", item.title(),
        "minutes", String.valueOf(item.minutes()),
        "presenter", item.presenter(),
        "body", item.body(),
        "link", item.link(),
        "resolution", item.resolution().map(ResolutionKind::name).orElse("ORDINARY"),
        "decision", item.decision().map(String::valueOf).orElse(""),
        "approves", item.approves().map(String::valueOf).orElse(""));
  }

  static String typed(Instant moment, ZoneId zone) {
    return FIELD.format(moment.atZone(zone));
  }
}
