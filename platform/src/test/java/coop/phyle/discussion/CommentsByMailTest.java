package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.notices.AnsweringPerson;
import coop.phyle.notices.PostOffice;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A reply to the letter is a comment. */
@PhyleTest
class CommentsByMailTest {
  @Autowired ApplicationContext context;
  @Autowired People people;
  @Autowired SentMail sent;
  @Autowired AnsweringPerson program;
  @Autowired PostOffice post;
  private Talk talk;
  private ThreadNumber thread;
  private String oriol;

  @BeforeEach
  void found() {
    talk = Talk.in(context);
    thread = talk.thread(talk.aina(), "Boxes", "Who picks?");
    oriol = address(talk.oriol());
  }

  private String address(PersonId person) {
    return people.find(person).orElseThrow().email().value();
  }

  private SentMail.Sent last(String to, int number) {
    return sent.next(to, number);
  }

  private int letters(String to) {
    return sent.to(to).size();
  }

  private SentMail.Sent news() {
    last(oriol, 1);
    return sent.to(oriol).stream().filter(mail -> mail.subject().contains("Boxes")).findFirst().orElseThrow();
  }

  @Test
  void aReplyStandsInTheThreadUnderItsWritersNameAndIsMailedOn() {
    var letter = news();
    assertThat(letter.answerTo()).startsWith("answers+");
    assertThat(letter.leavePath()).startsWith("/unsubscription/");
    var before = letters(address(talk.aina()));
    program.answer(oriol, letter.answerTo(), "I do, on Friday.\n\nOn Tue, 24 Nov 2026, Phyle <phyle@x.example> wrote:\n> Who picks?");
    assertThat(talk.hear(thread, new CommentNumber(1))).contains(talk.aina());
    var onward = last(address(talk.aina()), before + 1);
    assertThat(onward.body()).contains("I do, on Friday.").doesNotContain("> Who picks?");
    assertThat(onward.link()).endsWith("/threads/" + thread + "/comments/1");
  }

  @Test
  void aLetterGoesOverTheWireAndItsAnswerComesBack() {
    var letter = post.delivered(news());
    post.answer(letter, "I do, on Saturday.");
    assertThat(talk.hear(thread, new CommentNumber(1))).as("it lies in the mailbox").isEmpty();
    program.fetch();
    assertThat(talk.hear(thread, new CommentNumber(1))).contains(talk.aina());
  }

  @Test
  void aClosedThreadSaysSoByMail() {
    var letter = news();
    talk.now(() -> talk.bean(Steering.class).close(talk.coop.id(), thread, Talk.as(talk.aina(), Who.MEMBER, Who.SECRETARY), true));
    var before = letters(oriol);
    program.answer(oriol, letter.answerTo(), "Too late?");
    var told = last(oriol, before + 1);
    assertThat(told.subject()).isEqualTo("Your answer was not taken");
    assertThat(told.body()).contains("This thread is closed", "> Too late?");
    assertThat(told.answerTo()).isEmpty();
  }
}
