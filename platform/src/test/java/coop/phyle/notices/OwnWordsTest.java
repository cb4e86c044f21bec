package coop.phyle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnWordsTest {
  private static final String OWN = "I agree.\n\nBut not on Monday.";

  static Stream<String> mails() {
    return Stream.of(
        OWN + "\n\nOn Tue, 24 Nov 2026 at 20:00, Phyle <phyle@phyle.example>\nwrote:\n\n> Vote now",
        OWN + "\n\nEl mar, 24 nov 2026 a las 20:00, Phyle (<phyle@phyle.example>)\nescribió:\n\n> Vota",
        OWN + "\n\nEl 24/11/26 a las 20:00, Phyle escribió:\nVota ahora sin marcas",
        OWN + "\n\nAm 24.11.2026 um 20:00 schrieb Phyle:\n> Stimm ab",
        OWN + "\n\nLe mar. 24 nov. 2026 à 20:00, Phyle <p@x.example> a écrit :\n> Votez",
        OWN + "\n\n-- \nAina\n+34 600 000 000",
        OWN + "\n\nSent from my iPhone\n\n> On 24 Nov 2026, at 20:00, Phyle <p@x.example> wrote:\n> \n> Vote now",
        OWN + "\n\nEnviado desde mi móvil",
        OWN + "\n\n________________________________\nFrom: Phyle <p@x.example>\nSent: Tuesday\nTo: Aina\nSubject: Vote now\n\nVote now",
        OWN + "\n\nDe: Phyle <p@x.example>\nEnviado: martes, 24 de noviembre\nPara: Aina\nAsunto: Vota\n\nVota ahora",
        OWN + "\n\n-----Original Message-----\nFrom: Phyle",
        OWN + "\n\n-----Mensaje original-----\nDe: Phyle",
        "> Vote now\n\nI agree.\n\n> It closes then\n\nBut not on Monday.\n\n-- \nAina",
        "On Tue, 24 Nov 2026, Phyle <p@x.example> wrote:\n> Vote now\n\n" + OWN,
        OWN.replace("\n", "\r\n") + "\u0000\u0007\r\n\r\n\r\n\r\n--\r\nAina");
  }

  @ParameterizedTest
  @MethodSource("mails")
  void onlyWhatTheWriterWroteIsLeft(String mail) {
    assertThat(OwnWords.of(mail)).isEqualTo(OWN);
  }

  @Test
  void wordsThatOnlyLookLikeAQuotationStay() {
    assertThat(OwnWords.of("On Monday the board wrote:\nplease paint it.")).isEqualTo("On Monday the board wrote:\nplease paint it.");
    assertThat(OwnWords.of("From: the north side\nTo: the south side")).isEqualTo("From: the north side\nTo: the south side");
    assertThat(OwnWords.of("- one\n- two\n--- three")).isEqualTo("- one\n- two\n--- three");
    assertThat(OwnWords.of("x \ud800 y")).isEqualTo("x ? y");
  }

  @Test
  void htmlIsReadWithoutItsQuotations() {
    assertThat(HtmlWords.of("<p>I <b>agree</b>.</p><p>But not&nbsp;on&#32;Monday.</p><div class=\"gmail_quote\"><div>On Tue wrote:</div><blockquote>Vote</blockquote></div>"))
        .isEqualTo(OWN);
    assertThat(HtmlWords.of("<style>p{}</style><script>alert(1)</script><div>I agree.</div><br><div>But not on Monday.</div><blockquote type=cite>Vote <blockquote>x</blockquote> y</blockquote>"))
        .isEqualTo(OWN);
    assertThat(HtmlWords.of("<p>I agree.</p><p>But not on Monday.</p><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> Phyle</div>after"))
        .isEqualTo(OWN);
    assertThat(HtmlWords.of("<ul><li>one<li>two</ul>a < b & c <<<<div")).startsWith("- one\n- two").contains("a < b & c");
    assertThat(HtmlWords.of("<div>".repeat(200) + "deep")).isEqualTo("deep");
  }

  @Test
  void longAndHostileTextTakesNoTime() {
    var start = System.nanoTime();
    OwnWords.of(("On " + "a".repeat(400) + "\n").repeat(1000));
    OwnWords.of("-".repeat(400_000));
    OwnWords.of(("El " + "wrote ".repeat(60) + "\n").repeat(800));
    HtmlWords.of("<".repeat(200_000));
    HtmlWords.of("<div>".repeat(50_000) + "deep");
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }
}
