package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is mailed what: by volume, never the author, never anybody who may not read it. */
@PhyleTest
class HearingTest {
  private static final CommentNumber OPENING = new CommentNumber(0);
  @Autowired ApplicationContext context;
  @Autowired People people;
  @Autowired SentMail sent;
  Talk talk;

  @BeforeEach
  void found() {
    talk = Talk.in(context);
  }

  @Test
  void everybodyHearsOfANewThreadUnlessTheyTurnedItDown() {
    tuneAll(talk.oriol(), Volume.QUIET);
    var thread = talk.thread(talk.aina(), "Boxes", "Who picks?");
    assertThat(talk.hear(thread, OPENING)).containsExactly(talk.merce());
    var named = talk.thread(talk.aina(), "Van", "@Oriol, is the van free?");
    assertThat(talk.hear(named, OPENING)).containsExactlyInAnyOrder(talk.merce(), talk.oriol());
    tuneAll(talk.oriol(), Volume.MUTE);
    assertThat(talk.hear(named, OPENING)).containsExactly(talk.merce());
  }

  @Test
  void aCommentIsHeardByThoseInTheThreadThoseItNamesAndThoseWhoHearEverything() {
    var thread = talk.thread(talk.aina(), "Boxes", "Who picks?");
    var first = talk.says(talk.oriol(), thread, "I do.");
    assertThat(talk.hear(thread, first)).containsExactly(talk.aina());
    var named = talk.says(talk.oriol(), thread, "With @merce vila, I hope.");
    assertThat(talk.hear(thread, named)).containsExactlyInAnyOrder(talk.aina(), talk.merce());
    tuneAll(talk.merce(), Volume.LOUD);
    assertThat(talk.hear(thread, talk.says(talk.oriol(), thread, "Anyway."))).containsExactlyInAnyOrder(talk.aina(), talk.merce());
    tune(thread, talk.merce(), Volume.MUTE);
    tune(thread, talk.aina(), Volume.QUIET);
    assertThat(talk.hear(thread, talk.says(talk.oriol(), thread, "Is anybody there, @Mercè?"))).isEmpty();
    assertThat(talk.hear(thread, talk.says(talk.oriol(), thread, "Is anybody there, @Aina?"))).containsExactly(talk.aina());
    tune(thread, talk.merce(), null);
    assertThat(talk.hear(thread, talk.says(talk.oriol(), thread, "Bye."))).containsExactly(talk.merce());
  }

  @Test
  void whatACircleSaysIsMailedToNobodyElse() {
    var care = talk.visited();
    tuneAll(talk.aina(), Volume.LOUD);
    var thread = talk.thread(talk.oriol(), Optional.of(care.circle()), "A quiet matter", "@Aina should not hear this.");
    assertThat(talk.hear(thread, OPENING)).containsExactly(care.guest());
    assertThat(talk.hear(thread, talk.says(talk.oriol(), thread, "Nor this, @Aina Ferrer."))).isEmpty();
    assertThat(talk.hear(thread, talk.says(care.guest(), thread, "I hear you."))).containsExactly(talk.oriol());
    var email = people.find(talk.aina()).orElseThrow().email().value();
    assertThat(sent.to(email)).noneMatch(mail -> mail.subject().contains("quiet matter"));
  }

  @Test
  void namesAreOfferedOfThoseWhoBelongToThoseWhoWrite() {
    var care = talk.visited();
    var quiet = talk.thread(talk.oriol(), Optional.of(care.circle()), "A quiet matter", "");
    var open = talk.thread(talk.oriol(), "Boxes", "");
    var offering = talk.bean(OfferingNames.class);
    assertThat(talk.now(() -> offering.like(talk.coop.id(), open, talk.aina(), "Merc"))).contains(List.of("Mercè Vila"));
    assertThat(talk.now(() -> offering.like(talk.coop.id(), open, talk.aina(), "pu"))).contains(List.of("Oriol Puig"));
    assertThat(talk.now(() -> offering.like(talk.coop.id(), quiet, care.guest(), "a"))).contains(List.of());
    assertThat(talk.now(() -> offering.like(talk.coop.id(), quiet, care.guest(), "o"))).contains(List.of("Oriol Puig", "Quim Oller"));
    assertThat(talk.now(() -> offering.like(talk.coop.id(), open, care.guest(), "a"))).isEmpty();
  }

  @Test
  void theMailSaysWhoSaidWhatWhere() {
    var thread = talk.thread(talk.aina(), "Boxes", "Who picks?");
    talk.says(talk.oriol(), thread, "I do, @Aina.");
    var mail = sent.next(people.find(talk.aina()).orElseThrow().email().value(), 1);
    assertThat(mail.subject()).isEqualTo(talk.coop.coop().name() + ": Oriol Puig speaks to you in Boxes");
    assertThat(mail.body()).contains("I do, @Aina.");
    assertThat(mail.link()).isEqualTo(talk.coop.url("/threads/" + thread + "/comments/1"));
  }

  private void tuneAll(PersonId person, Volume volume) {
    talk.now(
        () -> {
          talk.bean(TakingPart.class).tuneAll(talk.coop.id(), person, volume);
          return volume;
        });
  }

  private void tune(ThreadNumber thread, PersonId person, @Nullable Volume volume) {
    talk.now(() -> talk.bean(TakingPart.class).tune(talk.coop.id(), thread, person, Optional.ofNullable(volume)));
  }
}
