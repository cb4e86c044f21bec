package coop.phyle.statutes;

import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.StartingFoundings.Start;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Foundings for programs: presets, starting one, one's own. */
@RestController
@RequestMapping("/api/v1/foundings")
class FoundingApi {
  private final StartingFoundings starting;
  private final Foundings foundings;
  private final ReadingFoundings reading;
  private final PresetFiles presets;
  private final JsonMapper mapper;

  FoundingApi(StartingFoundings starting, Foundings foundings, ReadingFoundings reading, PresetFiles presets, JsonMapper mapper) {
    this.starting = starting;
    this.foundings = foundings;
    this.reading = reading;
    this.presets = presets;
    this.mapper = mapper;
  }

  /** A co-op to found: from a preset, or from another co-op's rule book as {@code GET …/statutes} gives it. */
  record StartJson(@Nullable String name, @Nullable String preset, @Schema(types = "object") @Nullable Object rules) {}

  /** One's own founding, briefly. */
  record MineJson(UUID id, String name, int revision, boolean founded) {}

  /** Rules to begin from. */
  record PresetJson(String id, String name, String about, String source, @JsonRawValue @Schema(types = "object") String rules) {}

  @May(Who.SIGNED_IN)
  @GetMapping("/presets")
  List<PresetJson> presets(Page page) {
    return presets.all(page.locale()).stream()
        .map(p -> new PresetJson(p.id(), p.name(), p.about(), p.source(), RuleBooks.write(p.rules()).toString()))
        .toList();
  }

  @May(Who.SIGNED_IN)
  @GetMapping
  @Transactional(readOnly = true)
  List<MineJson> mine(Viewer viewer) {
    return foundings.of(viewer.self()).stream()
        .map(d -> new MineJson(d.id().value(), d.rules().profile().name(), d.revision(), d.became().isPresent()))
        .toList();
  }

  @May(Who.SIGNED_IN)
  @Gives(value = FoundingJson.class, status = 201)
  @PostMapping
  @Transactional
  ResponseEntity<?> start(@RequestBody StartJson body, Viewer viewer, Page page) {
    var typed = new HashMap<String, String>();
    typed.put("name", Objects.requireNonNullElse(body.name(), ""));
    typed.put("preset", Objects.requireNonNullElse(body.preset(), ""));
    typed.put("rules", body.rules() == null ? "" : mapper.writeValueAsString(body.rules()));
    var start = body.rules() == null ? starting.fromPreset(viewer.self(), typed, page.locale()) : starting.fromRules(viewer.self(), typed);
    return switch (start) {
      case Start.Started(var id, var invitation) -> ResponseEntity.created(URI.create("/api/v1/foundings/" + id)).body(reading.json(id, page));
      case Start.Refused(var faults) -> reading.refused(faults);
    };
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/{id}")
  @Transactional(readOnly = true)
  FoundingJson founding(@PathVariable UUID id, Page page) {
    return reading.json(new FoundingId(id), page);
  }
}
