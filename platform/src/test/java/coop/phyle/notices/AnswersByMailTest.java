package coop.phyle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters go out, answers come back through a real IMAP server. */
@PhyleTest
class AnswersByMailTest {
  @Autowired Notices notices;
  @Autowired People people;
  @Autowired Coops coops;
  @Autowired SentMail sent;
  @Autowired AnsweringPerson program;
  @Autowired TestNotes notes;
  @Autowired TransactionTemplate transaction;

  private final String aina = UUID.randomUUID() + "@post.example";
  private final String bruno = UUID.randomUUID() + "@post.example";
  private PersonId person;
  private About about;
  private String answerTo;

  @BeforeEach
  void aLetterGoesOut() {
    person = people.findOrCreate(new Email(aina), "Aina", Locale.ENGLISH);
    people.findOrCreate(new Email(bruno), "Bruno", Locale.forLanguageTag("es"));
    Coop coop = transaction.execute(status -> coops.create("Answers"));
    about = new About("test-note", coop.id(), "7");
    notices.sendToAll(Set.of(person), Mailing.of("notices.mailbox.title", "notices.mailbox.what", List.of(), "/account").about(about));
    answerTo = sent.next(aina, 1).answerTo();
  }

  @Test
  void anAnswerReachesWhatItIsAbout() {
    assertThat(answerTo).matches("answers\\+[0-9a-v]{40,50}@phyle.example");
    assertThat(answerTo.indexOf('@')).as("local part").isLessThanOrEqualTo(64);
    program.answer(aina, answerTo, "Yes, paint it.\n\nOn Tue, 24 Nov 2026 at 20:00, Phyle <phyle@phyle.example> wrote:\n> Vote now\n> -- \n> Sent by");
    assertThat(notes.about(about)).containsExactly(new TestNotes.Note(about, person, "Yes, paint it."));
    assertThat(sent.to(aina)).as("a taken answer needs no mail").hasSize(1);
  }

  @Test
  void someMailServersChangeTheCase() {
    program.answer(aina.toUpperCase(Locale.ROOT), answerTo.toUpperCase(Locale.ROOT), "Still me");
    assertThat(notes.about(about)).hasSize(1);
  }

  @Test
  void theSameMailCountsOnce() {
    var mail = "From: %s\nTo: %s\nMessage-ID: <one@mail.example>\n\nOnce\n".formatted(aina, answerTo);
    program.arrives(mail);
    program.arrives(mail);
    program.fetch();
    program.fetch();
    assertThat(notes.about(about)).hasSize(1);
  }

  @Test
  void aLetterPassedOnIsNotAnsweredBySomebodyElse() {
    program.answer(bruno, answerTo, "I am Bruno");
    assertThat(notes.about(about)).isEmpty();
    var told = sent.next(bruno, 1);
    assertThat(told.language()).isEqualTo("es");
    assertThat(told.body()).contains("una dirección a la que no se envió").doesNotContain("Bruno");
    program.answer(aina, answerTo, "I am Aina");
    assertThat(notes.about(about)).hasSize(1);
  }

  @Test
  void aForgedAddressIsNobodysAndGetsNoReply() {
    var forged = answerTo.replace("answers+", "answers+1");
    var last = answerTo.charAt(answerTo.indexOf('@') - 1);
    var changed = answerTo.replace(last + "@", (last == '0' ? '1' : '0') + "@");
    for (var to : List.of(forged, changed, "answers+@phyle.example", "answers@phyle.example", "answers+" + "v".repeat(50) + "@phyle.example")) {
      program.answer(aina, to, "Hello");
    }
    assertThat(notes.about(about)).isEmpty();
    assertThat(sent.to(aina)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Auto-Submitted: auto-replied", "Precedence: bulk", "Precedence: auto_reply", "X-Autoreply: yes", "Return-Path: <>", "List-Id: <all.example>",
        "Content-Type: multipart/report; boundary=x"})
  void programsAreNotAnswered(String header) {
    program.arrives("From: %s\nTo: %s\nMessage-ID: <%s@auto.example>\n%s\n\nI am away\n".formatted(aina, answerTo, UUID.randomUUID(), header));
    program.fetch();
    assertThat(notes.about(about)).isEmpty();
    assertThat(sent.to(aina)).hasSize(1);
  }

  @Test
  void aRefusalIsMailedBackWithWhatWasWritten() {
    program.answer(aina, answerTo, "no");
    var told = sent.next(aina, 2);
    assertThat(told.subject()).isEqualTo("Your answer was not taken");
    assertThat(told.body()).contains("Your answer is too long: 3 characters", "> no");
    program.answer(aina, answerTo, "> only a quotation");
    assertThat(sent.next(aina, 3).body()).contains("no text of its own");
  }

  @Test
  void aFaultOfOursIsToldAndStopsNoOthers() {
    program.arrives("From: %s\nTo: %s\nMessage-ID: <%s@b.example>\n\nbroken\n".formatted(aina, answerTo, UUID.randomUUID()));
    program.answer(aina, answerTo, "whole");
    assertThat(sent.next(aina, 2).body()).contains("A fault of this server", "> broken");
    assertThat(notes.about(about)).extracting(TestNotes.Note::text).containsExactly("whole");
  }

  @Test
  void filesAreLeftOutAndThatIsSaid() {
    program.arrives(
        """
        From: %s
        To: %s
        Message-ID: <%s@f.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        See the plan
        --b
        Content-Type: application/pdf
        Content-Disposition: attachment; filename=plan.pdf
        Content-Transfer-Encoding: base64

        AAAA
        --b--
        """.formatted(aina, answerTo, UUID.randomUUID()));
    program.fetch();
    assertThat(notes.about(about)).extracting(TestNotes.Note::text).containsExactly("See the plan");
    assertThat(sent.next(aina, 2).body()).contains("The file that came with it");
  }

  @Test
  void whatNothingAnswersForCarriesNoAddress() {
    notices.sendToAll(Set.of(person), Mailing.of("notices.mailbox.title", "notices.mailbox.what", List.of(), "/account").about(new About("silence", about.coop(), "1")));
    assertThat(sent.next(aina, 2).answerTo()).isEmpty();
  }
}
