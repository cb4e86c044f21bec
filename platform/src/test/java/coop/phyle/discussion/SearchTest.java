package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.testing.PhyleTest;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PhyleTest
class SearchTest {
  @Autowired ApplicationContext context;
  Talk talk;

  @BeforeEach
  void found() {
    talk = Talk.in(context);
  }

  @Test
  void eachTextIsFoundByTheStemsOfItsOwnLanguage() {
    var english = talk.thread(talk.aina(), "Deliveries", "We are delivering the boxes on Thursday, and the drivers have agreed.");
    var spanish = talk.thread(talk.oriol(), "Reparto", "Las cajas se entregan los jueves y los conductores están de acuerdo con el cambio.");
    var catalan = talk.thread(talk.merce(), "Reunió de dijous", "Els voluntaris es troben amb els pagesos per collir.");
    assertThat(talk.finds(talk.aina(), "deliver")).containsExactly("/threads/" + english);
    assertThat(talk.finds(talk.aina(), "delivered box")).containsExactly("/threads/" + english);
    assertThat(talk.finds(talk.aina(), "entregar caja")).containsExactly("/threads/" + spanish);
    assertThat(talk.finds(talk.aina(), "reunio")).containsExactly("/threads/" + catalan);
    assertThat(talk.finds(talk.aina(), "Reunió")).containsExactly("/threads/" + catalan);
    assertThat(talk.finds(talk.aina(), "\"collir voluntaris\"")).isEmpty();
    assertThat(talk.finds(talk.aina(), "  ")).isEmpty();
    assertThat(talk.finds(talk.aina(), "'); drop table discussion.post; --")).isEmpty();
  }

  @Test
  void theLanguageIsTold() {
    assertThat(Tongue.of("The van is free and we can take it")).isEqualTo(Tongue.ENGLISH);
    assertThat(Tongue.of("La furgoneta está libre y nos la podemos llevar")).isEqualTo(Tongue.SPANISH);
    assertThat(Tongue.of("Els pagesos amb la furgoneta")).isEqualTo(Tongue.SIMPLE);
    assertThat(Tongue.of("12 €")).isEqualTo(Tongue.SIMPLE);
  }

  @Test
  void commentsAreFoundWithTheWordsMarkedAndANewWordingReplacesTheOld() {
    var thread = talk.thread(talk.aina(), "Boxes", "");
    var comment = talk.says(talk.oriol(), thread, "The harvest was good and we have potatoes for everyone.");
    var hits = talk.now(() -> talk.bean(Searching.class).find(talk.coop.id(), talk.merce(), "potato", "")).orElseThrow().found();
    assertThat(hits).extracting(ThreadPages.Hit::path).containsExactly("/threads/" + thread + "/comments/" + comment);
    assertThat(hits.getFirst().snippet()).contains(new ThreadPages.Run("potatoes", true));
    talk.now(() -> talk.bean(Rewording.class).reword(talk.coop.coop(), thread, comment, talk.oriol(), "", "The harvest was good and we have onions."));
    assertThat(talk.finds(talk.merce(), "potato")).isEmpty();
    assertThat(talk.finds(talk.merce(), "onion -potato")).hasSize(1);
  }

  @Test
  void whatAThreadDrawsIntoACircleLeavesTheSearchOfOthers() {
    var care = talk.visited();
    var thread = talk.thread(talk.oriol(), "Boxes", "The harvest.");
    assertThat(talk.finds(talk.aina(), "harvest")).hasSize(1);
    talk.now(() -> talk.bean(Steering.class).move(talk.coop.id(), thread, Talk.as(talk.oriol()), Optional.of(care.circle())));
    assertThat(talk.finds(talk.aina(), "harvest")).isEmpty();
    assertThat(talk.finds(care.guest(), "harvest")).hasSize(1);
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrDouble() {
    var thread = talk.thread(talk.aina(), "Boxes", "");
    for (var i = 0; i < Searching.PAGE * 2 + 5; i++) {
      talk.says(talk.oriol(), thread, "The harvest, part " + i);
    }
    var seen = new ArrayList<String>();
    var pages = 0;
    for (var from = Optional.of(""); from.isPresent(); pages++) {
      var cursor = from.get();
      var page = talk.now(() -> talk.bean(Searching.class).find(talk.coop.id(), talk.merce(), "harvest", cursor)).orElseThrow();
      page.found().forEach(found -> seen.add(found.path()));
      from = page.next();
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(Searching.PAGE * 2 + 5).doesNotHaveDuplicates();
  }
}
