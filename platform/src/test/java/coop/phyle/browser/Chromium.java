package coop.phyle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The machine's own Chromium, one for all browser tests of a run; it talks to this machine only. */
final class Chromium {
  private static final List<String> QUIET =
      List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
  private static final AtomicInteger VISITORS = new AtomicInteger();
  private static final Map<BrowserContext, Visitor> LOOKING = new WeakHashMap<>();
  private static final Browser BROWSER = start();

  private Chromium() {}

  /** A fresh visitor. */
  static BrowserContext visitor(String baseUrl, Visitor visitor) {
    var options =
        new Browser.NewContextOptions()
            .setBaseURL(baseUrl)
            .setLocale(visitor.language())
            .setTimezoneId("Europe/Madrid")
            .setJavaScriptEnabled(visitor.scripts())
            .setExtraHTTPHeaders(Map.of("X-Forwarded-For", network()))
            .setColorScheme(visitor.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setViewportSize(visitor.width(), visitor.width() < 600 ? 800 : 1000);
    var context = BROWSER.newContext(options);
    context.setDefaultTimeout(10_000);
    LOOKING.put(context, visitor);
    return context;
  }

  /** How the page's visitor looks at it. */
  static Visitor visitorOf(Page page) {
    return LOOKING.getOrDefault(page.context(), Visitor.DESKTOP);
  }

  /** As behind a proxy, each visitor comes from a network of their own, or the limits on signing in would count them as one. */
  private static String network() {
    var n = VISITORS.incrementAndGet();
    return "10.200.%d.%d".formatted(n >> 8 & 255, n & 255);
  }

  /** How somebody looks at the pages. */
  record Visitor(String language, boolean dark, int width, boolean scripts) {
    static final Visitor DESKTOP = new Visitor("en", false, 1280, true);
    static final Visitor DARK = new Visitor("en", true, 1280, true);
    static final Visitor PHONE_SPANISH = new Visitor("es", false, 390, true);
    static final Visitor NO_SCRIPTS = new Visitor("en", false, 1280, false);

    String label() {
      return language + width + (dark ? "-dark" : "") + (scripts ? "" : "-plain");
    }
  }

  /** A browser of its own for a test that needs other switches; close its playwright. */
  static Browser own(Playwright playwright, String... switches) {
    var all = Stream.concat(QUIET.stream(), Stream.of(switches)).toList();
    return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(all).setHeadless(true));
  }

  /** Playwright without its own browsers, which it would fetch from the network. */
  static Playwright playwright() {
    return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser start() {
    var playwright = playwright();
    var browser = own(playwright);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return browser;
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("browser tests need Chromium: install it (Debian: apt-get install chromium)"));
  }
}
