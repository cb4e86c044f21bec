package coop.phyle.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every text of every module, in both languages, is what asking all bundles in turn would find. */
class ModuleMessagesTest {
  private static final String[] BUNDLES = {"shell/messages", "deciding/messages", "overview/messages"};
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private final ModuleMessages messages = new ModuleMessages(BUNDLES);

  @Test
  void theTextsAreThoseOfAskingEveryBundle() {
    var slow = new ResourceBundleMessageSource();
    slow.setBasenames(BUNDLES);
    slow.setDefaultEncoding("UTF-8");
    slow.setFallbackToSystemLocale(false);
    slow.setAlwaysUseMessageFormat(true);
    var compared = 0;
    for (var bundle : BUNDLES) {
      for (var key : ResourceBundle.getBundle(bundle.replace('/', '.')).keySet()) {
        for (var locale : new Locale[] {Locale.ENGLISH, SPANISH, Locale.ENGLISH}) {
          assertThat(messages.getMessage(key, null, locale)).isEqualTo(slow.getMessage(key, null, locale));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  @Test
  void anArgumentMayBeTheTextOfAnotherModule() {
    var word = new DefaultMessageSourceResolvable("shell.room.overview");
    var key = "deciding.mail.opened.subject";
    var named = messages.getMessage("shell.room.overview", null, SPANISH);
    assertThat(messages.getMessage(key, new Object[] {word, word, word}, SPANISH)).contains(named);
  }

  @Test
  void anUnknownKeyIsUnknown() {
    assertThat(messages.getMessage("deciding.no.such", null, "default", SPANISH)).isEqualTo("default");
    assertThatThrownBy(() -> messages.getMessage("nobodys.key", null, SPANISH)).isInstanceOf(NoSuchMessageException.class);
    assertThatThrownBy(() -> messages.getMessage("wordless", null, SPANISH)).isInstanceOf(NoSuchMessageException.class);
  }
}
