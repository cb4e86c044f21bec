package coop.phyle.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.circles.Circles;
import coop.phyle.discussion.Attached;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.NewThread;
import coop.phyle.discussion.Sought;
import coop.phyle.discussion.StartingThreads;
import coop.phyle.identity.Tokens;
import coop.phyle.shell.MovableClock;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Where elections turn up besides their own pages. */
@PhyleTest
class ElectionsFoundTest {
  @Autowired ApplicationContext context;
  @Autowired MovableClock clock;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;
  private Voters coop;

  @BeforeEach
  void found() {
    coop = Voters.found(context);
  }

  private List<ElectionsWaiting.Task> waiting(int person) {
    return coop.in(() -> coop.bean(ElectionsWaiting.class).of(coop.id(), coop.person(person))).stream().map(ElectionsWaiting.Waiting::task).toList();
  }

  @Test
  void itWaitsForWhoMayNominateAcceptOrVote() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1));
    assertThat(waiting(3)).containsExactly(ElectionsWaiting.Task.NOMINATE);
    coop.nominate(number, 3, "5");
    assertThat(waiting(3)).as("they have put somebody forward").isEmpty();
    assertThat(waiting(4)).containsExactly(ElectionsWaiting.Task.ACCEPT);
    coop.step(number, (n, by) -> coop.bean(Nominating.class).accept(coop.id(), n, 1, by), 4);
    assertThat(waiting(4)).isEmpty();
    coop.stand(number, 2);
    clock.moveTo(coop.election(number).dates().nominationsClose());
    assertThat(waiting(6)).as("between nominations and the vote").isEmpty();
    coop.toVoting(number);
    assertThat(waiting(4)).containsExactly(ElectionsWaiting.Task.VOTE);
    coop.rank(number, 4, 1);
    assertThat(waiting(4)).isEmpty();
    assertThat(waiting(5)).containsExactly(ElectionsWaiting.Task.VOTE);
    coop.toResult(number);
    assertThat(waiting(5)).isEmpty();
  }

  @Test
  void whoHasNoPartInAClassElectionIsNotAsked() {
    coop.called(coop.call("Workers' delegate").body("Delegates").seats(1).with("votersClass", "workers"));
    assertThat(waiting(0)).isEmpty();
    assertThat(waiting(3)).containsExactly(ElectionsWaiting.Task.NOMINATE);
  }

  @Test
  void calledOffItWaitsForNobody() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1));
    coop.step(number, (n, by) -> coop.bean(Calling.class).callOff(coop.id(), n, "Nobody was told.", by), 0);
    assertThat(waiting(3)).isEmpty();
  }

  private List<Found> search(int person, String words) {
    var until = clock.instant().plus(Duration.ofDays(1));
    var reader = coop.person(person);
    return coop.in(() -> context.getBeansOfType(Findable.class).values().stream()
        .flatMap(one -> one.find(new Sought(coop.id(), reader, context.getBean(Circles.class).reach(coop.id(), reader), words, until, 10)).stream()).filter(found -> found.kind().equals("elections.election")).toList());
  }

  @Test
  void itIsFoundByItsWordsAndByWhoStands() {
    var number = coop.called(coop.call("Bees and orchard assembly").body("Assembly").seats(1));
    assertThat(search(3, "orchard")).singleElement().satisfies(found -> assertThat(found.path()).isEqualTo("/elections/" + number));
    assertThat(search(3, "\"workers 3\"")).isEmpty();
    coop.nominate(number, 3, "5");
    assertThat(search(3, "\"workers 3\"")).as("nobody learns who has not accepted by searching").isEmpty();
    coop.step(number, (n, by) -> coop.bean(Nominating.class).accept(coop.id(), n, 1, by), 4);
    assertThat(search(3, "\"workers 3\"")).hasSize(1);
    coop.step(number, (n, by) -> coop.bean(Nominating.class).withdraw(coop.id(), n, 1, by), 4);
    assertThat(search(3, "\"workers 3\"")).isEmpty();
  }

  @Test
  void itHangsOnAThreadAndSaysHowItStandsForEachReader() throws Exception {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1));
    List.of(2, 3).forEach(person -> coop.stand(number, person));
    var here = coop.assembly().coop;
    coop.in(() -> context.getBean(StartingThreads.class).start(here, NewThread.of(coop.person(3), Optional.empty(), "Who runs the assembly", "Let us talk.")));
    var threads = "/api/v1/c/" + here.slug() + "/threads/1";
    var hung = post(threads + "/cards").header("Authorization", "Bearer " + tokens.make(coop.person(3), "test")).contentType(MediaType.APPLICATION_JSON)
        .content("{\"address\":\"/elections/%s\"}".formatted(number));
    assertThat(server.perform(hung).andReturn().getResponse().getStatus()).isEqualTo(204);
    assertThat(card(4).waits()).isFalse();
    assertThat(card(4).stage()).isEqualTo("elections.stage.nominating");
    coop.toVoting(number);
    assertThat(card(4).waits()).isTrue();
    coop.rank(number, 4, 1);
    assertThat(card(4).voted()).isTrue();
    assertThat(card(5).waits()).isTrue();
  }

  private Attached.Card card(int reader) {
    return coop.in(() -> context.getBean(ElectionsInThreads.class).of(coop.id(), List.of(1), coop.person(reader))).getFirst();
  }
}
