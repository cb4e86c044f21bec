package coop.phyle.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.SignedIn;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Plays founders through the pages, as browsers would. */
final class FoundingDriver {
  private final MockMvc server;
  private final People people;
  private final Foundings foundings;

  FoundingDriver(MockMvc server, People people, Foundings foundings) {
    this.server = server;
    this.people = people;
    this.foundings = foundings;
  }

  PersonId person(String name) {
    return people.findOrCreate(new Email("p" + Ids.next() + "@horta.example"), name, Locale.ENGLISH);
  }

  List<PersonId> persons(int number) {
    var all = new ArrayList<PersonId>();
    for (var i = 0; i < number; i++) {
      all.add(person("Founder " + (char) ('A' + i)));
    }
    return all;
  }

  MockHttpServletResponse open(PersonId as, String path) throws Exception {
    return send(as, get(path));
  }

  MockHttpServletResponse send(PersonId as, String path, String... fields) throws Exception {
    var request = post(path).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(as, request);
  }

  MockHttpServletResponse send(PersonId as, String path, Map<String, String> fields) throws Exception {
    var request = post(path).with(csrf());
    fields.forEach(request::param);
    return send(as, request);
  }

  private MockHttpServletResponse send(PersonId as, MockHttpServletRequestBuilder request) throws Exception {
    var principal = new SignedIn(as, "Somebody", Locale.ENGLISH, false);
    var token = new org.springframework.security.authentication.TestingAuthenticationToken(principal, null, "ROLE_USER");
    token.setAuthenticated(true);
    return server.perform(request.header("Accept-Language", "en").accept("text/html", "*/*").with(authentication(token))).andReturn().getResponse();
  }

  /** Starts a founding and gives the path of its pages. */
  String start(PersonId person, String preset, String name) throws Exception {
    var response = send(person, "/foundings", "name", name, "preset", preset);
    assertThat(response.getStatus()).isEqualTo(303);
    return response.getRedirectedUrl().replaceFirst("/questions/.*", "");
  }

  FoundingDraft draft(String base, PersonId reader) {
    return foundings.find(new FoundingId(UUID.fromString(base.substring(base.lastIndexOf('/') + 1))), reader).orElseThrow();
  }

  /** Answers one question with what its page shows, changed as told. */
  MockHttpServletResponse answer(String base, PersonId person, String key, String... changed) throws Exception {
    var draft = draft(base, person);
    var fields = new HashMap<>(Questions.find(key).orElseThrow().shown(draft.rules()));
    fields.values().removeIf(String::isEmpty);
    fields.put("seen", String.valueOf(draft.revision()));
    for (var i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], changed[i + 1]);
    }
    return send(person, base + "/questions/" + key, fields);
  }

  void answerAll(String base, PersonId person) throws Exception {
    for (var question : Questions.ALL) {
      var shown = open(person, base + "/questions/" + question.key());
      assertThat(shown.getStatus()).isEqualTo(200);
      assertThat(shown.getContentAsByteArray().length).as(question.key()).isLessThan(40_000);
      var office = question.key().equals("objects") ? new String[] {"office", "Carrer Major 1, Girona"} : new String[0];
      assertThat(answer(base, person, question.key(), office).getStatus()).as(question.key()).isEqualTo(303);
    }
  }

  /** Lets all join by the link and give their particulars, spread over the classes; the first is secretary, the second treasurer. */
  void gather(String base, List<PersonId> founders) throws Exception {
    var first = founders.getFirst();
    var link = GatheringFounders.joinPath(draft(base, first));
    for (var i = 0; i < founders.size(); i++) {
      if (i > 0) {
        assertThat(send(founders.get(i), link).getStatus()).isEqualTo(303);
      }
      give(base, founders.get(i), i);
    }
  }

  void give(String base, PersonId founder, int i) throws Exception {
    RuleBook rules = draft(base, founder).rules();
    var fields = new HashMap<String, String>();
    fields.put("name", "Founder " + (char) ('A' + i));
    fields.put("address", "Street " + (i + 1));
    fields.put("class", rules.classes().get(i % rules.classes().size()).id().key());
    fields.put("office.director", "on");
    fields.put("signatory", "on");
    if (i < 2) {
      fields.put(i == 0 ? "office.secretary" : "office.treasurer", "on");
    }
    assertThat(send(founder, base + "/founders", fields).getStatus()).isEqualTo(303);
  }

  MockHttpServletResponse vote(String base, PersonId founder) throws Exception {
    var hash = draft(base, founder).vote().orElseThrow().hash();
    return send(founder, base + "/vote/ballots", "hash", hash, "agrees", "yes");
  }
}
