package coop.phyle.notices;

import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
class RhythmApi {
  private final ChoosingRhythm choosing;
  private final Problems problems;

  RhythmApi(ChoosingRhythm choosing, Problems problems) {
    this.choosing = choosing;
    this.problems = problems;
  }

  /** @param rhythm at-once, daily, weekly, never; of a co-op empty for as everywhere */
  record Rhythms(String rhythm, String zone, List<OfCoop> coops) {}

  record OfCoop(String coop, String name, String rhythm) {}

  record Choice(@Nullable String rhythm, @Nullable String zone, @Nullable Map<String, String> coops) {}

  @May(Who.SIGNED_IN)
  @GetMapping("/api/v1/account/notices")
  Rhythms show(Viewer viewer) {
    var page = choosing.of(viewer.self());
    var coops = page.coops().stream().map(c -> new OfCoop(c.slug(), c.name(), c.rhythm().map(Rhythm::text).orElse(""))).toList();
    return new Rhythms(page.rhythm().text(), page.zone(), coops);
  }

  @May(Who.SIGNED_IN)
  @Gives(Rhythms.class)
  @PutMapping("/api/v1/account/notices")
  ResponseEntity<?> choose(Viewer viewer, @RequestBody Choice choice) {
    var now = choosing.of(viewer.self());
    var asked =
        new ChoosingRhythm.Asked(
            Objects.requireNonNullElse(choice.rhythm(), now.rhythm().text()),
            Objects.requireNonNullElse(choice.zone(), now.zone()),
            Objects.requireNonNullElse(choice.coops(), Map.of()));
    var faults = choosing.choose(viewer.self(), asked);
    return faults.isEmpty() ? ResponseEntity.ok(show(viewer)) : problems.response(faults);
  }
}
