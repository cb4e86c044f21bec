package coop.phyle.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.json.Json;
import coop.phyle.outcomes.Aftermath;
import coop.phyle.record.Record;
import coop.phyle.shell.Tenancy;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a timeline tells, to whom, and what it costs to read it. */
@PhyleTest
class TimelineTest {
  private static final Viewer NOBODY = new Viewer(Optional.empty(), "", Set.of(Who.EVERYONE));
  @Autowired ApplicationContext beans;
  @Autowired MockMvc server;
  @Autowired ReadingTimeline reading;
  private Aftermath after;

  @BeforeEach
  void decide() throws Exception {
    after = new Aftermath(beans);
  }

  @Test
  void membersReadTitlesAndOthersOnlyWhatTheRecordSays() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    after.noted(3, roof, "done", 100);
    var mine = page(member(6), Asked.of("", "", ""));
    var theirs = page(NOBODY, Asked.of("", "", ""));
    assertThat(kinds(mine)).startsWith("result-finished", "poll-closed", "poll-opened").contains("statutes-adopted").doesNotContain("member-admitted", "entry-posted");
    assertThat(kinds(theirs)).isEqualTo(kinds(mine));
    assertThat(events(mine).getFirst()).matches(e -> e.title().equals("The barn has a new roof") && e.link().equals(Optional.of("/outcomes/" + roof)));
    assertThat(events(mine).get(1).title()).isEqualTo("A new roof for the barn");
    assertThat(events(theirs)).allMatch(e -> e.title().isEmpty()).filteredOn(e -> e.link().isPresent()).allMatch(e -> e.link().get().equals("/statutes"));
    assertThat(mine.months()).extracting(TimelinePages.Month::joined).containsSequence(7L);
    var outside = server.perform(get("/c/" + after.hall.assembly.coop.slug() + "/timeline")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(outside).contains("7 members joined", "Result 1 is over: done").doesNotContain("A new roof", "workers 1", "stewards 1");
    assertThat(after.hall.page(6, "/timeline?kind=polls")).contains("A new roof for the barn").doesNotContain("Result 1 is over");
    assertThat(after.hall.text(6, "/timeline?kind=results")).contains("\"kind\":\"result-finished\"", "The barn has a new roof").doesNotContain("poll-closed");
    assertThat(after.hall.text(6, "/timeline?year=1999")).contains("\"months\":[]");
  }

  @Test
  void theFeedIsAtomAndTellsNoMore() throws Exception {
    after.hall.ask("proposal", "title", "Hens & <geese>");
    var answer = server.perform(get("/c/" + after.hall.assembly.coop.slug() + "/timeline/feed")).andReturn().getResponse();
    assertThat(answer.getContentType()).startsWith("application/atom+xml");
    var document = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    var root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    var entries = root.getElementsByTagName("entry");
    assertThat(entries.getLength()).isGreaterThan(3);
    var ids = IntStream.range(0, entries.getLength()).mapToObj(n -> entries.item(n).getFirstChild().getTextContent()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Hens", "barn");
  }

  @Test
  void tenThousandActsAreReadAPageAtATimeInTheSameStatements() throws Exception {
    var before = page(member(6), Asked.of("", "", ""));
    var few = Statements.during(() -> page(member(6), Asked.of("", "", "")));
    var coop = after.hall.assembly.coop.id();
    in(() -> {
      var record = beans.getBean(Record.class);
      record.noteAll(coop, "entry-posted", IntStream.rangeClosed(1, 9_000).mapToObj(n -> Json.obj().with("seq", n).with("on", "2026-11-22")).toList());
      record.noteAll(coop, "minutes-approved", IntStream.rangeClosed(1, 1_000).mapToObj(n -> Json.obj().with("meeting", n).with("atMeeting", n + 1)).toList());
      return true;
    });
    var seen = new ArrayList<Long>();
    var joined = 0L;
    var pages = 0;
    for (var next = Optional.of(""); next.isPresent(); pages++) {
      var page = page(member(6), Asked.of("", "", next.get()));
      seen.addAll(events(page).stream().map(TimelinePages.Event::id).toList());
      joined += page.months().stream().mapToLong(TimelinePages.Month::joined).sum();
      next = page.next();
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(1_000 + events(before).size());
    assertThat(joined).as("each month counted once").isEqualTo(7);
    assertThat(pages).isEqualTo(Math.ceilDiv(1_000 + events(before).size(), ReadingTimeline.PAGE));
    var many = Statements.during(() -> page(member(6), Asked.of("", "", "")));
    assertThat(many.executed()).isLessThanOrEqualTo(few.executed() + 1);
    var english = events(page(member(6), Asked.of("meetings", "", ""))).getFirst().words();
    assertThat(english).matches("The minutes of meeting \\d+ were approved at meeting \\d+");
    var spanish = in(() -> reading.page(coop, member(6), Asked.of("meetings", "", ""), Locale.forLanguageTag("es")));
    assertThat(events(spanish).getFirst().words()).isNotEqualTo(english).containsPattern("\\d");
  }

  @Test
  void everyKindOfActIsToldOrHasItsReasonNotToBe() throws Exception {
    var row = Pattern.compile("^\\| `([a-z]+(?:-[a-z]+)*)` \\| (?:`|see below)", Pattern.MULTILINE);
    var described = new TreeSet<String>();
    row.matcher(Files.readString(Path.of("../docs/record-format.md"))).results().forEach(found -> described.add(found.group(1)));
    var known = new TreeSet<>(Strand.ELSEWHERE);
    known.addAll(List.of(Strand.JOINED, Strand.LEFT));
    Arrays.stream(Strand.values()).forEach(strand -> known.addAll(strand.kinds()));
    assertThat(known).isEqualTo(described);
  }

  private TimelinePages.Line page(Viewer viewer, Asked asked) {
    return in(() -> reading.page(after.hall.assembly.coop.id(), viewer, asked, Locale.ENGLISH));
  }

  private Viewer member(int person) {
    return new Viewer(Optional.of(after.hall.assembly.people.get(person)), "", Set.of(Who.MEMBER));
  }

  private static List<TimelinePages.Event> events(TimelinePages.Line line) {
    return line.months().stream().flatMap(month -> month.events().stream()).toList();
  }

  private static List<String> kinds(TimelinePages.Line line) {
    return events(line).stream().map(TimelinePages.Event::kind).toList();
  }

  private <T> T in(Supplier<T> work) {
    var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    return beans.getBean(Tenancy.class).in(after.hall.assembly.coop.id(), () -> transaction.execute(status -> work.get()));
  }
}
