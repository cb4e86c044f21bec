package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@PhyleTest
class ThreadsTest {
  private static final CommentNumber OPENING = new CommentNumber(0);
  @Autowired ApplicationContext context;
  Talk talk;

  @BeforeEach
  void found() {
    talk = Talk.in(context);
  }

  @Test
  void membersTalkAndStrangersFindNothing() {
    var thread = talk.thread(talk.merce(), "Thursday boxes", "Who picks on **Wednesday**?");
    assertThat(talk.says(talk.oriol(), thread, "I do.")).isEqualTo(new CommentNumber(1));
    var shown = talk.sees(Talk.as(talk.aina(), Who.MEMBER), thread).orElseThrow();
    assertThat(shown.head().title()).isEqualTo("Thursday boxes");
    assertThat(shown.comments()).extracting(ThreadPages.Said::author).containsExactly("Oriol Puig");
    assertThat(shown.comments()).allMatch(ThreadPages.Said::unread);
    var stranger = talk.stranger();
    assertThat(talk.sees(Talk.as(stranger, Who.SECRETARY), thread)).isEmpty();
    assertThat(talk.tries(stranger, thread, "Hello")).isEqualTo(new Commented.Gone());
    assertThat(talk.start(stranger, Optional.empty(), "Buy my things", "Cheap")).isEqualTo(new Commented.Gone());
    assertThat(talk.tries(talk.oriol(), new ThreadNumber(99), "Hello")).isEqualTo(new Commented.Gone());
    assertThat(talk.now(() -> talk.bean(ListingThreads.class).board(talk.coop.id(), stranger, new ThreadLists.Filter(Optional.empty(), ""), ""))).isEmpty();
    assertThat(talk.finds(stranger, "boxes")).containsExactly("nothing to search");
  }

  @Test
  void whatACircleSaysStaysInIt() {
    var care = talk.visited();
    var thread = talk.thread(talk.oriol(), Optional.of(care.circle()), "A quiet matter", "About the harvest feast.");
    var open = talk.thread(talk.aina(), "Open matter", "About the harvest as well.");
    assertThat(talk.sees(Talk.as(care.guest()), thread)).isPresent();
    assertThat(talk.says(care.guest(), thread, "I can help.")).isEqualTo(new CommentNumber(1));
    assertThat(talk.sees(Talk.as(care.guest()), open)).isEmpty();
    assertThat(talk.tries(care.guest(), open, "Me too.")).isEqualTo(new Commented.Gone());
    assertThat(talk.start(care.guest(), Optional.empty(), "From outside", "")).isEqualTo(new Commented.Gone());
    assertThat(talk.sees(Talk.as(talk.aina(), Who.MEMBER, Who.SECRETARY), thread)).isEmpty();
    assertThat(talk.finds(talk.aina(), "harvest")).containsExactly("/threads/" + open);
    assertThat(talk.finds(care.guest(), "harvest")).containsExactly("/threads/" + thread);
    assertThat(talk.finds(talk.oriol(), "harvest")).containsExactly("/threads/" + open, "/threads/" + thread);
    assertThat(rows(talk.merce())).containsExactly("Open matter");
    assertThat(rows(care.guest())).containsExactly("A quiet matter");
  }

  @Test
  void faultsAreNamedAndTheDatabaseDisbelievesUs() {
    var refused = (Commented.Refused) talk.start(talk.aina(), Optional.empty(), " a ", "x".repeat(20_001));
    assertThat(refused.problems()).extracting(Problem::field).containsExactly("title", "body");
    var thread = talk.thread(talk.aina(), "Boxes", "");
    assertThat(talk.tries(talk.aina(), thread, "  \n ")).isInstanceOf(Commented.Refused.class);
    var tags = talk.now(() -> talk.bean(Steering.class).tag(talk.coop.id(), thread, Talk.as(talk.aina(), Who.MEMBER), new TreeSet<>(List.of("no spaces"))));
    assertThat(tags).isInstanceOf(Commented.Refused.class);
    assertThat(talk.say(thread, new Said(talk.aina(), "To nobody", Optional.of(new CommentNumber(7)), List.of()))).isInstanceOf(Commented.Refused.class);
    assertThatThrownBy(() -> talk.now(() -> talk.jdbc().sql("update discussion.wording set body = 'other'").update())).isInstanceOf(DataAccessException.class);
    var untitled = "insert into discussion.wording select coop_id, post_id, 2, null, 'x', by_person, at from discussion.post where coop_id = :coop and thread = :thread and seq = 0";
    assertThatThrownBy(() -> talk.now(() -> talk.jdbc().sql(untitled).param("coop", talk.coop.id().value()).param("thread", thread.value()).update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whoOpenedAThreadAndItsKeepersCloseItAndNothingIsAddedThen() {
    var thread = talk.thread(talk.merce(), "Thursday boxes", "Pick on Wednesday.");
    var steering = talk.bean(Steering.class);
    assertThat(talk.now(() -> steering.close(talk.coop.id(), thread, Talk.as(talk.oriol(), Who.MEMBER), true))).isFalse();
    assertThat(talk.now(() -> steering.close(talk.coop.id(), thread, Talk.as(talk.merce(), Who.MEMBER), true))).isTrue();
    assertThat(talk.tries(talk.oriol(), thread, "But")).isInstanceOf(Commented.Refused.class);
    assertThatThrownBy(() -> talk.now(() -> talk.bean(Posts.class).put(talk.coop.id(), thread, new CommentNumber(9), Optional.empty(), talk.oriol())))
        .isInstanceOf(DataAccessException.class);
    assertThat(talk.now(() -> steering.close(talk.coop.id(), thread, Talk.as(talk.aina(), Who.MEMBER, Who.SECRETARY), false))).isTrue();
    assertThat(talk.says(talk.oriol(), thread, "But")).isEqualTo(new CommentNumber(1));
    assertThat(talk.now(() -> steering.pin(talk.coop.id(), thread, Talk.as(talk.merce(), Who.MEMBER), true))).isFalse();
    assertThat(talk.now(() -> steering.pin(talk.coop.id(), thread, Talk.as(talk.aina(), Who.MEMBER, Who.SECRETARY), true))).isTrue();
    var board = talk.now(() -> talk.bean(ListingThreads.class).board(talk.coop.id(), talk.oriol(), new ThreadLists.Filter(Optional.empty(), ""), "")).orElseThrow();
    assertThat(board.pinned()).extracting(ThreadPages.Row::title).containsExactly("Thursday boxes");
    assertThat(board.rows()).isEmpty();
    assertThat(talk.sees(Talk.as(talk.oriol(), Who.MEMBER), thread).orElseThrow().turns()).extracting(ThreadPages.Turn::kind).containsExactly("PINNED", "REOPENED", "CLOSED");
  }

  @Test
  void answersStandUnderWhatTheyAnswerAndQuoteWhatStandsElsewhere() {
    var thread = talk.thread(talk.aina(), "Boxes", "");
    var first = talk.says(talk.aina(), thread, "Wednesday?");
    var second = talk.says(talk.oriol(), thread, "And the van?");
    talk.answers(talk.merce(), thread, first, "Yes.");
    talk.answers(talk.oriol(), thread, second, "The old one.");
    talk.answers(talk.aina(), thread, first, "Good.");
    var shown = talk.sees(Talk.as(talk.aina(), Who.MEMBER), thread).orElseThrow().comments();
    assertThat(shown).extracting(ThreadPages.Said::number).containsExactly(1, 3, 5, 2, 4);
    assertThat(shown).extracting(ThreadPages.Said::nested).containsExactly(false, true, true, false, true);
    assertThat(shown.get(1).answers()).isEmpty();
    assertThat(shown.get(2).answers()).contains(new ThreadPages.Quote(1, "Aina Ferrer", "Wednesday?"));
  }

  @Test
  void aThreadOpensAtTheFirstUnreadCommentAndReadingGoesOnlyForward() {
    var thread = talk.thread(talk.aina(), "Long", "");
    for (var i = 1; i <= 120; i++) {
      talk.says(talk.oriol(), thread, "Comment " + i);
    }
    var merce = Talk.as(talk.merce(), Who.MEMBER);
    var taking = talk.bean(TakingPart.class);
    assertThat(talk.sees(merce, thread).orElseThrow().comments()).extracting(ThreadPages.Said::number).startsWith(1).endsWith(50);
    talk.now(() -> taking.read(talk.coop.id(), thread, talk.merce(), new CommentNumber(60)));
    talk.now(() -> taking.read(talk.coop.id(), thread, talk.merce(), new CommentNumber(10)));
    var shown = talk.sees(merce, thread).orElseThrow();
    assertThat(shown.comments()).extracting(ThreadPages.Said::number).startsWith(61).endsWith(110);
    assertThat(shown.unread()).isEqualTo(60);
    assertThat(shown.previous()).contains(10);
    assertThat(shown.next()).contains(110);
    talk.now(() -> taking.read(talk.coop.id(), thread, talk.merce(), new CommentNumber(5000)));
    assertThat(talk.sees(merce, thread).orElseThrow().comments()).extracting(ThreadPages.Said::number).startsWith(71).endsWith(120);
    assertThat(talk.says(talk.oriol(), thread, "One more")).isEqualTo(new CommentNumber(121));
    assertThat(talk.sees(merce, thread).orElseThrow().unread()).isEqualTo(1);
    talk.says(talk.merce(), thread, "I have not read that one");
    assertThat(talk.sees(merce, thread).orElseThrow().unread()).isEqualTo(2);
    talk.now(() -> taking.read(talk.coop.id(), thread, talk.merce(), new CommentNumber(122)));
    talk.says(talk.merce(), thread, "Now I have");
    assertThat(talk.sees(merce, thread).orElseThrow().unread()).isZero();
  }

  @Test
  void whoSpeaksAtOnceIsNumberedOneByOne() throws Exception {
    var thread = talk.thread(talk.aina(), "All at once", "");
    try (var mouths = Executors.newFixedThreadPool(8)) {
      var said = IntStream.range(0, 40).mapToObj(i -> mouths.submit(() -> talk.says(i % 2 == 0 ? talk.oriol() : talk.merce(), thread, "Comment " + i))).toList();
      var numbers = new TreeSet<Integer>();
      for (var one : said) {
        numbers.add(one.get().value());
      }
      assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }
    assertThat(talk.sees(Talk.as(talk.aina(), Who.MEMBER), thread).orElseThrow().head().last()).isEqualTo(40);
  }

  @Test
  void everyVersionStaysAndAWithdrawnTextIsItsAuthorsAndTheSecretarys() {
    var thread = talk.thread(talk.merce(), "Boxes on Thursday", "We pick on Wednesday.");
    var rewording = talk.bean(Rewording.class);
    assertThat(talk.now(() -> rewording.reword(talk.coop.coop(), thread, OPENING, talk.oriol(), "Mine", "Mine"))).isEqualTo(new Commented.Gone());
    talk.now(() -> rewording.reword(talk.coop.coop(), thread, OPENING, talk.merce(), "Boxes on Thursday", "We pick on Tuesday."));
    talk.now(() -> rewording.reword(talk.coop.coop(), thread, OPENING, talk.merce(), "Boxes on Thursday", "We pick on Tuesday."));
    var versions = talk.bean(ReadingVersions.class);
    var history = talk.now(() -> versions.history(talk.coop.id(), thread, OPENING, Talk.as(talk.oriol(), Who.MEMBER))).orElseThrow();
    assertThat(history.versions()).extracting(ThreadPages.Version::number).containsExactly(2, 1);
    assertThat(history.versions().getFirst().runs().toString()).contains("REMOVED, text=Wednesday", "ADDED, text=Tuesday");
    var said = talk.says(talk.oriol(), thread, "The secret recipe");
    assertThat(talk.finds(talk.merce(), "recipe")).hasSize(1);
    assertThat(talk.now(() -> rewording.withdraw(talk.coop.id(), thread, said, Talk.as(talk.merce(), Who.MEMBER)))).isFalse();
    assertThat(talk.now(() -> rewording.withdraw(talk.coop.id(), thread, said, Talk.as(talk.oriol(), Who.MEMBER)))).isTrue();
    assertThat(talk.finds(talk.merce(), "recipe")).isEmpty();
    assertThat(talk.sees(Talk.as(talk.merce(), Who.MEMBER), thread).orElseThrow().comments().getFirst()).matches(ThreadPages.Said::withdrawn);
    assertThat(talk.now(() -> versions.history(talk.coop.id(), thread, said, Talk.as(talk.merce(), Who.MEMBER, Who.DIRECTOR)))).isEmpty();
    assertThat(talk.now(() -> versions.history(talk.coop.id(), thread, said, Talk.as(talk.aina(), Who.MEMBER, Who.SECRETARY)))).isPresent();
    assertThat(talk.now(() -> rewording.reword(talk.coop.coop(), thread, said, talk.oriol(), "", "Again"))).isEqualTo(new Commented.Gone());
  }

  private List<String> rows(PersonId reader) {
    var board = talk.now(() -> talk.bean(ListingThreads.class).board(talk.coop.id(), reader, new ThreadLists.Filter(Optional.empty(), ""), ""));
    return board.orElseThrow().rows().stream().map(ThreadPages.Row::title).toList();
  }
}
