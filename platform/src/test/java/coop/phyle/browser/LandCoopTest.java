package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.notices.SentMail;
import coop.phyle.record.Exported;
import coop.phyle.shell.Coop;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.FoundingCoops;
import coop.phyle.statutes.Presets;
import coop.phyle.testing.DueJobs;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real case from end to end: the weights the Ecological Land Co-operative published (stewards 50, workers 25, investors 25), a register of 2,000
 * rows, an amendment that changes the statutes, the vote in which heads and classes disagree, shares, the open book in other people's tools, and
 * the recount.
 */
@PhyleTest
class LandCoopTest {
  private static final int STEWARDS = 12;
  private static final int WORKERS = 4;
  private static final int INVESTORS = 1_987;
  @LocalServerPort int port;
  @Autowired FoundingCoops founding;
  @Autowired Presets presets;
  @Autowired People people;
  @Autowired Members members;
  @Autowired CastingVotes casting;
  @Autowired DueJobs jobs;
  @Autowired MovableClock clock;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transactions;
  @Autowired SentMail sent;
  @Autowired ApplicationContext program;
  @TempDir Path folder;
  private PersonId secretary;
  private PersonId treasurer;
  private PersonId investor;
  private Coop coop;

  @Test
  void aLandCoopFromFoundingToRecount() throws Exception {
    found();
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.NO_SCRIPTS)) {
      var page = signedIn(context, secretary);
      importRegister(page);
      amend(page);
      workedVote(page);
    }
    buyShares();
    exports();
    var report = Exported.recounted(program, coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.notes()).isEmpty();
    assertThat(report.acts()).containsEntry("member-admitted", 2_003L).containsEntry("decision-closed", 2L).containsEntry("statutes-amended", 1L);
  }

  private void found() {
    secretary = person("Ruth Hill");
    treasurer = person("Tom Ashby");
    investor = person("Priya Nair");
    var founders =
        List.of(
            founder(secretary, "Ruth Hill", "stewards", Set.of(Office.SECRETARY, Office.DIRECTOR)),
            founder(treasurer, "Tom Ashby", "workers", Set.of(Office.TREASURER, Office.DIRECTOR)),
            founder(investor, "Priya Nair", "investors", Set.of(Office.DIRECTOR)));
    var rules = presets.rules("somerset", "Upland " + UUID.randomUUID().toString().substring(0, 8), Locale.ENGLISH);
    var json = RuleBooks.write(rules);
    var profile = json.object("profile").with("office", "The Old Dairy, Charlbury");
    coop = ((FoundingCoops.Outcome.Founded) founding.found(RuleBooks.read(json.with("profile", profile)), founders)).coop();
  }

  private void importRegister(Page page) {
    page.navigate(url("/members/imports"));
    page.setInputFiles("#file", new FilePayload("register.csv", "text/csv", register().getBytes(StandardCharsets.UTF_8)));
    page.locator("form[enctype] button").click();
    page.locator("form[action$='/completion'] button").click();
    page.waitForURL("**/members/imports");
    page.navigate(url("/members"));
    assertThat(page.locator("main").textContent()).contains("2,003");
    // Imported again it finds everybody there already.
    page.navigate(url("/members/imports"));
    page.setInputFiles("#file", new FilePayload("register.csv", "text/csv", register().getBytes(StandardCharsets.UTF_8)));
    page.locator("form[enctype] button").click();
    assertThat(page.locator("main").textContent()).contains("2,000");
    assertThat(page.locator("form[action$='/completion']").count()).isZero();
  }

  private String register() {
    var groups =
        IntStream.range(0, STEWARDS + WORKERS + INVESTORS - 3)
            .mapToObj(i -> i < STEWARDS - 1 ? "stewards" : i < STEWARDS + WORKERS - 2 ? "workers" : "investors")
            .toList();
    return IntStream.range(0, groups.size())
        .mapToObj(i -> "Member %d,m%d@%s.example,%s,\"%d Mill Lane, Charlbury\",2019-04-%02d".formatted(i, i, coop.slug(), groups.get(i), i, i % 28 + 1))
        .collect(Collectors.joining("\n", "name,email,class,address,admitted\n", "\n"));
  }

  private void amend(Page page) {
    page.navigate(url("/statutes/amendments/new/questions/decisions"));
    page.fill("[id='ordinary.votingDays']", "21");
    page.locator("main form button.button").first().click();
    page.waitForURL("**/statutes/amendments/*-*");
    page.locator("a[href*='matter=AMEND_STATUTES']").click();
    page.fill("#title", "Three weeks for ordinary votes");
    var number = propose(page);
    vote(number, "stewards", 12, 0, 0);
    vote(number, "workers", 4, 0, 0);
    vote(number, "investors", 460, 40, 0);
    close(number);
    page.navigate(url("/decisions/" + number));
    assertThat(page.locator(".verdict").textContent()).contains("Passed");
    page.navigate(url("/statutes/2/changes"));
    assertThat(page.locator("main ins").allTextContents()).anyMatch(text -> text.contains("21"));
    assertThat(page.locator("main").textContent()).contains("decision " + number);
  }

  private void workedVote(Page page) {
    page.navigate(url("/decisions/new?matter=STATEMENT"));
    page.fill("#title", "Let the barn to the cheesemakers");
    page.fill("#body", "A ten-year lease from the spring quarter day.");
    var number = propose(page);
    vote(number, "stewards", 7, 5, 0);
    vote(number, "workers", 1, 3, 0);
    vote(number, "investors", 72, 18, 410);
    close(number);
    page.navigate(url("/decisions/" + number));
    // 133/240 of the weighted vote.
    assertThat(page.locator("main").textContent()).contains("55.4%").contains("Passed");
    assertThat(page.locator("main").textContent()).contains("Voting").contains("21 days");
  }

  /** From the filled form to the opened vote; its number. */
  private int propose(Page page) {
    page.locator("main form button.button").first().click();
    page.waitForURL(address -> address.matches(".*/decisions/[0-9]+"));
    var number = Integer.parseInt(page.url().replaceAll(".*/", ""));
    page.locator("form[action$='/notice'] button").click();
    clock.moveBy(Duration.ofDays(16));
    jobs.run();
    return number;
  }

  private void vote(int number, String memberClass, int inFavour, int against, int abstaining) {
    var id = new ClassId(memberClass);
    List<Voter> roll =
        tenancy.in(coop.id(), () -> transactions.execute(status -> members.roll(coop.id()))).stream().filter(v -> v.memberClass().equals(id)).toList();
    for (var i = 0; i < inFavour + against + abstaining; i++) {
      var choice = i < inFavour ? Choice.FOR : i < inFavour + against ? Choice.AGAINST : Choice.ABSTAIN;
      var vote = Vote.on(coop.id(), new VoteNumber(number), roll.get(i).votes(), roll.get(i).member(), choice, Optional.empty());
      assertThat(tenancy.in(coop.id(), () -> casting.cast(vote))).isInstanceOf(Cast.Counted.class);
    }
  }

  private void close(int number) {
    clock.moveBy(Duration.ofDays(25));
    jobs.run();
  }

  private void buyShares() {
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = signedIn(context, treasurer);
      page.navigate(url("/money/bank-account"));
      page.fill("#iban", "GB33BUKB20201555555555");
      page.locator("main form .button").click();
    }
    String subscription;
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = signedIn(context, investor);
      page.navigate(url("/shares/subscriptions/new"));
      page.fill("#shares", "100");
      page.check("#acknowledged");
      page.locator("main form .button").click();
      page.waitForURL("**/shares/subscriptions/*-*");
      subscription = page.url();
    }
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = signedIn(context, treasurer);
      page.navigate(url("/money/payments"));
      page.locator("#waiting").locator("xpath=../..").locator(".list a").first().click();
      page.locator("main form .button").last().click();
      page.waitForURL("**/money/payments/RF*");
    }
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = signedIn(context, investor);
      page.navigate(subscription);
      page.navigate(url("/shares"));
      assertThat(page.locator("main").textContent()).contains("100");
    }
  }

  private void exports() throws Exception {
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = signedIn(context, treasurer);
      run("hledger", "check", "-s", "ordereddates", "payees", "-f", fetched(page, "export.journal").toString());
      run("bean-check", fetched(page, "export.beancount").toString());
    }
  }

  private Path fetched(Page page, String name) throws IOException {
    return Files.write(folder.resolve(name), page.request().get(url("/money/" + name)).body());
  }

  /** The accounting tool must be silent. Where it is not installed there is nothing to show; the test script installs it or says so. */
  private static void run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }

  private Page signedIn(BrowserContext context, PersonId person) {
    var page = context.newPage();
    new Doorway(people, sent).in(page, person);
    return page;
  }

  private PersonId person(String name) {
    return people.findOrCreate(new Email("p" + UUID.randomUUID().toString().replace("-", "") + "@land.example"), name, Locale.ENGLISH);
  }

  private static Founder founder(PersonId person, String name, String memberClass, Set<Office> offices) {
    return new Founder(person, name, "3 Mill Lane, Charlbury", new ClassId(memberClass), offices, true);
  }

  private String url(String rest) {
    return "/c/" + coop.slug() + rest;
  }
}
