package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.deciding.Assembly;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.kernel.verify.Verifier;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A stranger reads the record, an act and its proof, takes the export home and recounts it. */
@PhyleTest
class RecordPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessibleAndTheExportRecounts(Chromium.Visitor visitor) throws Exception {
    var assembly = Assembly.found(beans, Assembly.rules(), 12, 4, 20);
    Exported.record(beans, assembly.coop.id());
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      var home = "/c/" + assembly.coop.slug() + "/record";
      page.navigate(home);
      Look.at(page, "record-1");
      page.locator("a[rel=next]").click();
      assertThat(page.url()).contains("before=");
      Look.at(page, "record-2");
      page.navigate(home + "/acts/1");
      assertThat(page.content()).contains("statutes-adopted");
      Look.at(page, "record-3");
      page.navigate(home);
      var download = page.waitForDownload(() -> page.locator("a[download]").click());
      var report = Verifier.verify(new ByteArrayInputStream(Files.readAllBytes(download.path())), Pins.NONE);
      assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    }
  }
}
