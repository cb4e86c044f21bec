package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.json.Json;
import coop.phyle.record.Exported;
import coop.phyle.shares.MoneyCoops;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The counted ballots, page by page and as a file, are those the record holds. */
@PhyleTest
class BallotLogTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired MoneyCoops coops;

  @Test
  void pagesByCodeHoldEveryBallotOnce() throws Exception {
    for (var secret : List.of(false, true)) {
      var assembly = Assembly.found(context, Assembly.rules(), 7, 4, 8);
      var number = closed(assembly, secret);
      var recorded = recorded(assembly);
      for (var limit : List.of(1, 3, 4, 8, 200)) {
        assertThat(paged(assembly, number, "", limit)).as("pages of " + limit).isEqualTo(codes(recorded));
      }
      var code = codes(recorded).get(5);
      assertThat(paged(assembly, number, code.substring(0, 9), 1)).containsExactly(code);
      assertThat(paged(assembly, number, " " + code.substring(0, 8).toUpperCase(java.util.Locale.ROOT) + " " + code.substring(8), 1)).containsExactly(code);
      assertThat(paged(assembly, number, "", 1).stream().filter(c -> c.startsWith(code.substring(0, 1))).toList())
          .isEqualTo(paged(assembly, number, code.substring(0, 1), 2));
      for (var none : List.of("xyz", code + "0", "'; drop table", "%", code.substring(0, 63) + (code.endsWith("0") ? "1" : "0"))) {
        assertThat(paged(assembly, number, none, 10)).as(none).isEmpty();
      }
    }
  }

  @Test
  void theFilesSayWhatTheRecordSays() throws Exception {
    for (var secret : List.of(false, true)) {
      var assembly = Assembly.found(context, Assembly.rules(), 7, 4, 8);
      var number = closed(assembly, secret);
      var recorded = recorded(assembly);
      var base = "/c/" + assembly.coop.slug() + "/decisions/" + number.value() + "/ballots";
      var json = as(assembly.people.getLast(), base + ".json");
      assertThat(json.getHeader("Content-Disposition")).contains("-ballots.json");
      assertThat(Json.parseObject(json.getContentAsString()).list("ballots")).isEqualTo(recorded);
      assertThat(json.getContentAsString()).contains("\"ballots\":" + Json.arr(recorded));
      var csv = as(assembly.people.getLast(), base + ".csv").getContentAsString().split("\r\n");
      assertThat(csv).hasSize(recorded.size() + 1);
      assertThat(csv[0]).isEqualTo("code,class,choice,nonce,member,through");
      for (var i = 0; i < recorded.size(); i++) {
        var ballot = recorded.get(i).asObject();
        assertThat(csv[i + 1]).isEqualTo(String.join(",", ballot.text("code"), ballot.text("class"), text(ballot, "choice"), text(ballot, "nonce"), text(ballot, "member"), text(ballot, "through")));
      }
      var api = Json.parseObject(as(assembly.people.getLast(), "/api/v1" + base + "?limit=5").getContentAsString());
      assertThat(api.whole("total")).isEqualTo(recorded.size());
      assertThat(api.list("ballots")).hasSize(5);
      assertThat(api.text("next")).isEqualTo(codes(recorded).get(4));
      var page = as(assembly.people.getLast(), base).getContentAsString();
      assertThat(page).contains(codes(recorded).getFirst()).contains(recorded.size() + " ballots").contains("ballots.csv");
    }
  }

  @Test
  void onlyMembersReadThemAndOnlyOnceTheyAreCounted() throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 7, 4, 8);
    var other = Assembly.found(context, Assembly.rules(), 7, 4, 8);
    var number = assembly.opened(assembly.statement("Lease the lower field"));
    assembly.votes(number, 0, 5, 1);
    var base = "/c/" + assembly.coop.slug() + "/decisions/" + number.value() + "/ballots";
    for (var path : List.of(base, base + ".csv", base + ".json", "/api/v1" + base)) {
      assertThat(as(assembly.people.getFirst(), path).getStatus()).as("while open, " + path).isEqualTo(404);
    }
    assembly.close(number);
    for (var path : List.of(base, base + ".csv", base + ".json", "/api/v1" + base)) {
      assertThat(as(assembly.people.getFirst(), path).getStatus()).as(path).isEqualTo(200);
      assertThat(as(coops.person("Stranger"), path).getStatus()).as(path).isEqualTo(403);
      assertThat(as(other.people.getFirst(), path).getStatus()).as("another co-op's member, " + path).isEqualTo(403);
      assertThat(as(other.people.getFirst(), path.replace(assembly.coop.slug(), other.coop.slug())).getStatus()).as("in another co-op, " + path).isEqualTo(404);
    }
    assertThat(as(assembly.people.getFirst(), base + ".xml").getStatus()).isEqualTo(404);
  }

  @Test
  void readingSealedBallotsNamesAnOfficeAndANumberAndNoPerson() {
    var assembly = Assembly.found(context, Assembly.rules(), 7, 4, 8);
    var number = closed(assembly, true);
    var member = assembly.people.get(9);
    assertThat(assembly.in(() -> assembly.bean(Unsealing.class).unseal(assembly.coop.id(), number, member))).as("no director").isEmpty();
    var director = assembly.people.get(1);
    assertThat(assembly.in(() -> assembly.bean(Unsealing.class).unseal(assembly.coop.id(), number, director))).isPresent();
    var acts = lines(assembly).stream().filter(line -> line.contains("\"kind\":\"openings-read\"")).toList();
    assertThat(acts).singleElement().asString().endsWith("\"body\":{\"decision\":%d,\"office\":\"director\",\"number\":2}}".formatted(number.value()));
    for (var person : assembly.people) {
      assertThat(lines(assembly)).noneMatch(line -> line.contains(person.toString()));
    }
  }

  private VoteNumber closed(Assembly assembly, boolean secret) {
    var draft = assembly.statement("Lease the upper field");
    var number = assembly.opened(secret ? draft.secretly() : draft);
    assembly.votes(number, 0, 5, 1);
    assembly.votes(number, 7, 1, 2);
    assembly.votes(number, 11, 5, 2);
    assembly.close(number);
    return number;
  }

  private List<String> paged(Assembly assembly, VoteNumber number, String code, int limit) {
    var found = new ArrayList<String>();
    var place = Optional.<BallotCode>empty();
    do {
      var after = place;
      var log = assembly.in(() -> assembly.bean(BallotLogs.class).log(assembly.coop.id(), number, code, after, limit)).orElseThrow();
      assertThat(log.ballots().size()).isLessThanOrEqualTo(limit);
      log.ballots().forEach(ballot -> found.add(ballot.code()));
      place = log.next().map(BallotCode::new);
    } while (place.isPresent());
    return found;
  }

  /** The ballots of the only closed decision, as its act has them. */
  private List<Json> recorded(Assembly assembly) {
    var act = lines(assembly).stream().filter(line -> line.contains("\"kind\":\"decision-closed\"")).findFirst().orElseThrow();
    return Json.parseObject(act).object("body").list("ballots");
  }

  private List<String> lines(Assembly assembly) {
    return new String(Exported.record(context, assembly.coop.id()), StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> codes(List<Json> ballots) {
    return ballots.stream().map(ballot -> ballot.asObject().text("code")).toList();
  }

  private static String text(Json.Obj ballot, String field) {
    return ballot.get(field).map(value -> value instanceof Json.Str(var text) ? text : value.toString()).orElse("");
  }

  private MockHttpServletResponse as(PersonId person, String url) throws Exception {
    return mvc.perform(get(java.net.URI.create(url)).with(authentication(MoneyCoops.as(person)))).andReturn().getResponse();
  }
}
