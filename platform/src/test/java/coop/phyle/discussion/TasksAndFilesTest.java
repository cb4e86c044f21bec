package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.archive.Zipped;
import coop.phyle.circles.Guests;
import coop.phyle.documents.Enclosure;
import coop.phyle.documents.FileType;
import coop.phyle.membership.TestCoops;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PhyleTest
class TasksAndFilesTest {
  private static final byte[] PIXEL = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0};
  @Autowired ApplicationContext context;
  Talk talk;

  @BeforeEach
  void found() {
    talk = Talk.in(context);
  }

  @Test
  void namesAreFoundWholeOrByTheFirstWhereOnlyOneIsCalledSo() {
    var people = Map.of(talk.aina(), "Ana Mas", talk.oriol(), "Ana Maria Puig", talk.merce(), "Mercè Vila");
    assertThat(mentioned("Ask @Ana Maria Puig, and @MERCE.", people)).containsExactly(talk.oriol(), talk.merce());
    assertThat(mentioned("Ask @Ana or ana@mas.example or @Bob", people)).isEmpty();
    assertThat(mentioned("@ana mas: yes", people)).containsExactly(talk.aina());
    assertThat(mentioned("@Ana Massana", people)).isEmpty();
  }

  @Test
  void aLineWithABoxIsATaskWithOwnerAndDay() {
    var body = "Then:\n\n- [ ] @Mercè by 2026-12-01: buy seeds\n- [x] order the van\n* [ ] @Nobody water the beans\n- [ ] para el 2026-13-40: pintar\n- not a task";
    var lines = TaskLines.in(body, Mentions.in(body, Map.of(talk.merce(), "Mercè Vila")));
    assertThat(lines)
        .containsExactly(
            new TaskLine(0, "buy seeds", Optional.of(talk.merce()), Optional.of(LocalDate.of(2026, 12, 1)), false),
            new TaskLine(1, "order the van", Optional.empty(), Optional.empty(), true),
            new TaskLine(2, "@Nobody water the beans", Optional.empty(), Optional.empty(), false),
            new TaskLine(3, "para el 2026-13-40: pintar", Optional.empty(), Optional.empty(), false));
    assertThat(TaskLines.without(body)).isEqualTo("Then:\n\n- not a task");
  }

  @Test
  void whatIsTickedOffStaysSoWhenTheTextIsWordedAnew() {
    var thread = talk.thread(talk.aina(), "Spring", "- [ ] @Mercè: buy seeds\n- [ ] mend the gate");
    var taking = talk.bean(TakingPart.class);
    var open = tasks(talk.merce());
    assertThat(open).extracting(t -> t.todo().words()).containsExactly("buy seeds", "mend the gate");
    assertThat(open.getFirst()).matches(ThreadPages.Task::mine);
    var seeds = open.getFirst().todo().id();
    assertThat(talk.now(() -> taking.tick(talk.coop.id(), seeds, talk.stranger(), true))).isEmpty();
    assertThat(talk.now(() -> taking.tick(talk.coop.id(), seeds, talk.oriol(), true))).contains(thread);
    var words = "- [ ] water the beans\n- [ ] @Oriol by 2027-01-02: buy seeds";
    talk.now(() -> talk.bean(Rewording.class).reword(talk.coop.coop(), thread, new CommentNumber(0), talk.aina(), "Spring", words));
    assertThat(tasks(talk.merce())).extracting(t -> t.todo().words()).containsExactly("water the beans");
    var shown = talk.sees(Talk.as(talk.aina(), Who.MEMBER), thread).orElseThrow().opening().orElseThrow().todos();
    assertThat(shown).extracting(ThreadPages.Todo::done).containsExactly(false, true);
    assertThat(shown.get(1).owner()).contains("Oriol Puig");
    talk.now(() -> taking.tick(talk.coop.id(), seeds, talk.oriol(), false));
    assertThat(tasks(talk.oriol()).getFirst()).matches(ThreadPages.Task::mine);
  }

  @Test
  void aFileIsWhatItsBytesSayAndGoesOnlyToReaders() {
    var care = talk.visited();
    var thread = talk.thread(talk.oriol(), Optional.of(care.circle()), "Photo", "");
    var svg = new Enclosure("../../photo.png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
    talk.say(thread, new Said(talk.oriol(), "Look", Optional.empty(), List.of(new Enclosure("field.txt", PIXEL), svg)));
    var files = talk.sees(Talk.as(care.guest()), thread).orElseThrow().comments().getFirst().files();
    assertThat(files).extracting(ThreadPages.File::name).containsExactly("field.txt", "photo.png");
    assertThat(files).extracting(ThreadPages.File::picture).containsExactly(true, false);
    var sending = talk.bean(SendingFiles.class);
    var id = files.getFirst().id();
    assertThat(talk.now(() -> sending.find(talk.coop.id(), id, care.guest())).orElseThrow().bytes()).isEqualTo(PIXEL);
    assertThat(talk.now(() -> sending.find(talk.coop.id(), id, talk.aina()))).isEmpty();
    talk.now(() -> talk.bean(Rewording.class).withdraw(talk.coop.id(), thread, new CommentNumber(1), Talk.as(talk.oriol())));
    assertThat(talk.now(() -> sending.find(talk.coop.id(), id, care.guest()))).isEmpty();
    var large = new Said(talk.oriol(), "Look", Optional.empty(), List.of(new Enclosure("large", new byte[Enclosure.LARGEST + 1])));
    assertThat(talk.say(thread, large)).isInstanceOf(Commented.Refused.class);
  }

  @Test
  void anArchiveHoldsTheFilesAndOnlyThreadsItsReaderMayRead() throws Exception {
    var care = talk.visited();
    var thread = talk.thread(talk.oriol(), Optional.of(care.circle()), "Photo of care", "Between us");
    talk.say(thread, new Said(talk.oriol(), "Look", Optional.empty(), List.of(new Enclosure("../../field & <b>.png", PIXEL))));
    talk.thread(talk.aina(), "Spring", "For all");
    var mine = archive(talk.oriol());
    mine.standsAlone();
    assertThat(mine.text("index.html")).contains("Photo of care", "Spring");
    var file = mine.files().keySet().stream().filter(name -> name.startsWith("files/")).toList();
    assertThat(file).singleElement().satisfies(name -> assertThat(name).matches("files/[0-9a-f-]{36}-[^/\\\\<>&]*png"));
    assertThat(mine.files().get(file.getFirst())).isEqualTo(PIXEL);
    var hers = archive(talk.aina());
    assertThat(hers.files().keySet()).noneMatch(name -> name.startsWith("files/"));
    assertThat(hers.text("index.html")).contains("Spring").doesNotContain("Photo of care");
    var printed = "/c/" + talk.coop.coop().slug() + "/archive/threads/" + thread;
    assertThat(open(care.guest(), printed).getContentAsString()).contains("Between us", "/threads/files/");
    assertThat(open(talk.aina(), printed).getStatus()).isEqualTo(404);
    assertThat(open(care.guest(), "/c/" + talk.coop.coop().slug() + "/archive/deliberation.json").getStatus()).isEqualTo(403);
  }

  private Zipped archive(PersonId reader) throws Exception {
    return Zipped.read(open(reader, "/c/" + talk.coop.coop().slug() + "/archive/deliberation.html.zip").getContentAsByteArray());
  }

  private MockHttpServletResponse open(PersonId reader, String path) throws Exception {
    var as = SecurityMockMvcRequestPostProcessors.authentication(TestCoops.as(reader));
    return new Visitor(context.getBean(MockMvc.class)).send(MockMvcRequestBuilders.get(path).with(as));
  }

  @Test
  void typesAreReadFromTheFirstBytes() {
    assertThat(FileType.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FileType.PDF);
    assertThat(FileType.of("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FileType.WEBP);
    assertThat(FileType.of("RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FileType.TEXT);
    assertThat(FileType.of("<html>".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FileType.TEXT);
    assertThat(FileType.of(new byte[] {0, 1, 2})).isEqualTo(FileType.OTHER);
  }

  @Test
  void chosenCommentsMoveWithTheirHistoryAndOldLinksFollowThem() {
    var thread = talk.thread(talk.merce(), "Everything", "");
    for (var words : List.of("One", "Two - [ ] no task", "- [ ] three", "Four")) {
      talk.says(talk.oriol(), thread, words);
    }
    var forking = talk.bean(Forking.class);
    var chosen = List.of(new CommentNumber(3), new CommentNumber(1), new CommentNumber(77));
    assertThat(talk.now(() -> forking.fork(talk.coop.coop(), thread, Talk.as(talk.oriol(), Who.MEMBER), "Apart", chosen))).isEqualTo(new Commented.Gone());
    assertThat(talk.now(() -> forking.fork(talk.coop.coop(), thread, Talk.as(talk.merce(), Who.MEMBER), "Apart", List.of()))).isInstanceOf(Commented.Refused.class);
    var apart = ((Commented.Noted) talk.now(() -> forking.fork(talk.coop.coop(), thread, Talk.as(talk.merce(), Who.MEMBER), "Apart", chosen))).thread();
    var reader = Talk.as(talk.aina(), Who.MEMBER);
    assertThat(talk.sees(reader, apart).orElseThrow().comments()).extracting(ThreadPages.Said::source).containsExactly("One", "- [ ] three");
    assertThat(talk.sees(reader, thread).orElseThrow().comments()).extracting(ThreadPages.Said::source).containsExactly("Two - [ ] no task", "Four");
    assertThat(tasks(talk.aina())).extracting(ThreadPages.Task::thread).containsExactly(apart.value());
    var place = talk.now(() -> talk.bean(Locating.class).find(talk.coop.id(), thread, new CommentNumber(3), talk.aina())).orElseThrow();
    assertThat(place).isEqualTo(new Locating.Place(apart, new CommentNumber(2), 0));
    assertThat(talk.says(talk.aina(), apart, "Five")).isEqualTo(new CommentNumber(3));
    assertThat(talk.says(talk.aina(), thread, "Six")).isEqualTo(new CommentNumber(5));
    assertThat(talk.now(() -> talk.bean(Locating.class).find(talk.coop.id(), thread, new CommentNumber(3), talk.stranger()))).isEmpty();
  }

  @Test
  void aThreadMovesOnlyWhereItsMoverTakesPart() {
    var care = talk.visited();
    var garden = context.getBean(Guests.class).open(talk.coop, talk.merce(), "Garden");
    var thread = talk.thread(talk.merce(), "Boxes", "");
    var steering = talk.bean(Steering.class);
    assertThat(talk.now(() -> steering.move(talk.coop.id(), thread, Talk.as(talk.merce(), Who.MEMBER), Optional.of(care.circle())))).isInstanceOf(Commented.Refused.class);
    assertThat(talk.now(() -> steering.move(talk.coop.id(), thread, Talk.as(talk.merce(), Who.MEMBER), Optional.of(garden)))).isInstanceOf(Commented.Noted.class);
    assertThat(talk.tries(talk.oriol(), thread, "Hello")).as("reads, does not sit there").isEqualTo(new Commented.Gone());
    assertThat(talk.sees(Talk.as(talk.oriol(), Who.MEMBER), thread)).isPresent();
  }

  private List<ThreadPages.Task> tasks(PersonId reader) {
    return talk.now(() -> talk.bean(ListingTasks.class).open(talk.coop.id(), reader)).orElseThrow();
  }

  private static List<PersonId> mentioned(String text, Map<PersonId, String> people) {
    return Mentions.in(text, people).stream().map(Mention::person).toList();
  }
}
