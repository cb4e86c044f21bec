package coop.phyle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.kernel.verify.Verifier;
import coop.phyle.server.Ports;
import coop.phyle.server.Spawned;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a visitor finds it: its days in order, its decisions where the story has them, its record beyond doubt. */
class DemonstrationTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void itsHistoryIsInOrderAndHolds(@TempDir Path folder) throws Exception {
    var here = "http://localhost:" + Ports.free();
    try (var phyle = Spawned.phyle(Map.of(), "serve", "--demo", "--port", here.substring(here.lastIndexOf(':') + 1), "--data", folder.resolve("data").toString())) {
      assertThat(phyle.says("Phyle is at", Duration.ofSeconds(180))).as(phyle.output() + phyle.errors()).isTrue();

      var days = new LinkedHashMap<Integer, String>();
      get(here + "/c/horta-comuna/money/export.csv").lines().map(line -> line.split(",")).filter(cells -> cells[0].matches("\\d+"))
          .forEach(cells -> days.putIfAbsent(Integer.valueOf(cells[0]), cells[1]));
      assertThat(days).hasSizeGreaterThan(80);
      assertThat(List.copyOf(days.keySet())).as("the book's numbers").isSorted();
      assertThat(List.copyOf(days.values())).as("the book's numbers follow its days").isSorted();

      assertThat(get(here + "/c/horta-comuna")).contains("Buy the seed-cleaning machine together", "Three weeks for ordinary votes");
      assertThat(get(here + "/api/v1/c/horta-comuna/statutes")).contains("\"version\":2");
      for (var coop : new String[] {"horta-comuna", "upland-fields"}) {
        var record = http.send(HttpRequest.newBuilder(URI.create(here + "/c/" + coop + "/record/export")).build(), HttpResponse.BodyHandlers.ofInputStream());
        var report = Verifier.verify(record.body(), Pins.NONE);
        assertThat(report.finding()).as(coop + "\n" + report.text()).isEqualTo(new Report.Agrees());
        if (coop.startsWith("horta")) {
          assertThat(report.acts()).as("the first board").containsEntry("election-opened", 1L).containsEntry("election-closed", 1L).containsEntry("selection-called", 1L);
          assertThat(report.acts()).as("polls, two of them over").containsEntry("poll-opened", 5L).containsEntry("poll-closed", 2L);
          assertThat(report.acts()).as("three meetings called, two held, one with approved minutes").containsEntry("meeting-called", 3L).containsEntry("meeting-closed", 2L)
              .containsEntry("meeting-voted", 3L).containsEntry("minutes-approved", 1L);
        }
      }
      phyle.stop();
      phyle.ended();
    }
  }

  private String get(String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
