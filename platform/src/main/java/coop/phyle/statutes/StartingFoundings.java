package coop.phyle.statutes;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts foundings, from a preset or from another co-op's rule book. */
@Service
@Transactional
public class StartingFoundings {
  private final SecureRandom random = new SecureRandom();
  private final Foundings foundings;
  private final FoundingPeople people;
  private final PresetFiles presets;
  private final Clock clock;

  StartingFoundings(Foundings foundings, FoundingPeople people, PresetFiles presets, Clock clock) {
    this.foundings = foundings;
    this.people = people;
    this.presets = presets;
    this.clock = clock;
  }

  public sealed interface Start {
    record Started(FoundingId id, String invitation) implements Start {}

    record Refused(List<Problem> problems) implements Start {}
  }

  public Start fromPreset(PersonId person, Map<String, String> typed, Locale locale) {
    var form = new Form(typed);
    var name = form.text("name", "name", 120);
    var preset = presets.find(form.raw("preset"), locale);
    if (preset.isEmpty()) {
      form.fault("preset", "choose");
    }
    return form.problems().isEmpty() ? start(person, presets.rules(preset.orElseThrow().id(), name, locale)) : new Start.Refused(form.problems());
  }

  /** A rule book as {@code GET /api/v1/c/{coop}/statutes} gives it, alone or under "rules"; the new co-op gets its own name. */
  Start fromRules(PersonId person, Map<String, String> typed) {
    var form = new Form(typed);
    var name = form.text("name", "name", 120);
    try {
      var json = Json.parseObject(typed.getOrDefault("rules", ""));
      var rules = RuleBooks.read(json.has("rules") ? json.object("rules") : json);
      if (!presets.ids().contains(rules.preset())) {
        form.fault("rules", "rules.preset", rules.preset());
      }
      if (form.problems().isEmpty()) {
        var p = rules.profile();
        return start(person, Revised.with(rules, new coop.phyle.kernel.rules.Profile(name, p.office(), p.objects(), p.currency())));
      }
    } catch (InvalidJson e) {
      form.fault("rules", "rules.json", String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      form.fault("rules", "rules.json", String.valueOf(e.getMessage()));
    }
    return new Start.Refused(form.problems());
  }

  private Start start(PersonId person, RuleBook rules) {
    var id = new FoundingId(Ids.next());
    var at = clock.instant();
    var invitation = invitation();
    foundings.start(id, invitation, person, at);
    foundings.revise(id, 1, "preset", rules, person, at);
    people.join(id, person, at);
    return new Start.Started(id, invitation);
  }

  /** 132 random bits: nobody finds a founding by guessing. */
  private String invitation() {
    var bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
