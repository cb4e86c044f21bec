package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.Page;
import coop.phyle.shell.Site;
import coop.phyle.testing.DueJobs;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;

@PhyleTest
class MinutesTest {
  @Autowired ApplicationContext context;
  @Autowired MessageSource messages;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired DueJobs jobs;

  @Test
  void minutesAreDraftedFromWhatHappenedShownAndApprovedLater() {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var number = held(hall);
    var draft = minutes(hall, number, 0).draft();
    assertThat(draft).contains("Minutes of “Spring meeting”", "3 of 8 members", "stewards 1, stewards 2", "stewards 4, by proxy through stewards 1", "# 1. Paint the barn", "**Passed.**", "Counted by Oriol",
        "Stewards: 3 for, 0 against, 0 abstaining", "Workers: 0 for, 1 against, 0 abstaining");
    assertThat(minutes(hall, number, 4).draft()).as("for a member").isEmpty();
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).write(hall.id(), number, draft, hall.viewer(0))));
    assertThat(minutes(hall, number, 4).shown()).as("not shown yet").isEmpty();
    assertThat(Hall.key(hall.in(() -> hall.bean(WritingMinutes.class).write(hall.id(), number, draft, hall.viewer(4))))).isEqualTo("meetings.problem.no-minutes");
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).publish(hall.id(), number, 1, hall.viewer(0))));
    assertThat(minutes(hall, number, 4).shown()).isPresent();
    var next = hall.called();
    assertThat(approve(hall, number, next)).as("not held yet").isEqualTo("meetings.problem.later-meeting");
    assertThat(approve(hall, number, number.value())).as("by itself").isEqualTo("meetings.problem.later-meeting");
    hall.opened(next, 0, 1, 2);
    assertThat(approve(hall, number, next)).isEqualTo("done");
    assertThat(approve(hall, number, next)).as("twice").isEqualTo("meetings.problem.no-minutes");
    assertThatThrownBy(() -> hall.inTransaction(() -> {
      hall.bean(Minutes.class).write(hall.id(), number, "Other", hall.assembly.people.getFirst(), hall.now());
      return null;
    })).isInstanceOf(DataAccessException.class).hasMessageContaining("approved");
  }

  private static String approve(Hall hall, MeetingNumber number, int at) {
    return Hall.key(hall.in(() -> hall.bean(ApprovingMinutes.class).note(hall.id(), number, String.valueOf(at), hall.viewer(0))));
  }

  private MeetingNumber held(Hall hall) {
    var number = new MeetingNumber(hall.called());
    Hall.done(hall.proxy(number, 3, 1));
    hall.opened(number.value(), 0, 1, 4);
    Hall.done(hall.vote(number.value(), 1, Map.of("for.stewards", "3", "against.workers", "1", "teller", "Oriol")));
    Hall.done(hall.in(() -> hall.bean(Sitting.class).close(hall.id(), number, hall.viewer(0))));
    return number;
  }

  private MinutesPages.Shown minutes(Hall hall, MeetingNumber number, int reader) {
    return hall.in(() -> hall.bean(ReadingMinutes.class).show(hall.id(), number, hall.viewer(reader), page(hall, reader)).orElseThrow());
  }

  private Page page(Hall hall, int reader) {
    return new Page(
        messages, Locale.ENGLISH, Hall.ZONE, hall.today(), hall.viewer(reader), Optional.of(hall.assembly.coop), "/", Optional.empty(), hall.bean(Site.class), List.of());
  }

  @Test
  void theSecretaryIsRemindedUntilADraftIsOut() {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var number = held(hall);
    var email = people.find(hall.assembly.people.getFirst()).orElseThrow().email().value();
    jobs.run();
    assertThat(sent.to(email)).noneMatch(mail -> mail.subject().contains("minutes of"));
    hall.assembly.clock().moveBy(Duration.ofHours(25));
    jobs.run();
    var mail = sent.next(email, 3);
    assertThat(mail.subject()).contains("minutes of Spring meeting");
    assertThat(mail.link()).endsWith("/meetings/" + number);
  }

  @Test
  void noticeMinutesAndProxyFormAreTaggedPdfs() throws Exception {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var number = held(hall);
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).write(hall.id(), number, minutes(hall, number, 0).draft(), hall.viewer(0))));
    var printing = hall.bean(Printing.class);
    assertThat(words(hall.in(() -> printing.minutes(hall.id(), number, hall.viewer(0), page(hall, 0))).orElseThrow()))
        .contains("Minutes: Spring meeting", "Draft, not approved yet", "1. Paint the barn", "Passed.", "stewards 4, by proxy through stewards 1");
    assertThat(words(hall.in(() -> printing.notice(hall.id(), number, hall.viewer(4), page(hall, 4))).orElseThrow()))
        .contains("Spring meeting", "Carrer Major 1, Olot", "19, of 14 needed", "1. Paint the barn", "Bring");
    assertThat(words(hall.in(() -> printing.proxy(hall.id(), number, page(hall, 4))).orElseThrow())).contains("Proxy for “Spring meeting”", "Nobody holds more than 2 proxies");
    assertThat(hall.in(() -> printing.minutes(hall.id(), number, hall.viewer(4), page(hall, 4)))).as("members wait for a published draft").isEmpty();
  }

  private static String words(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
