package coop.phyle.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes pictures of a running demonstration: {@code Screenshots http://localhost:8080 FOLDER PERSON PATH…}, each page in light, dark, on a phone
 * in Spanish. PERSON is who to sign in as, or "nobody".
 */
final class Screenshots {
  private Screenshots() {}

  public static void main(String[] arguments) {
    var base = arguments[0];
    var folder = Path.of(arguments[1]);
    var person = arguments[2];
    var paths = List.of(arguments).subList(3, arguments.length);
    shoot(base, folder, person, paths, "light", Chromium.Visitor.DESKTOP);
    shoot(base, folder, person, paths, "dark", Chromium.Visitor.DARK);
    shoot(base, folder, person, paths, "phone-es", Chromium.Visitor.PHONE_SPANISH);
    System.exit(0);
  }

  private static void shoot(String base, Path folder, String person, List<String> paths, String kind, Chromium.Visitor visitor) {
    try (BrowserContext context = Chromium.visitor(base, visitor)) {
      var page = context.newPage();
      if (!person.equals("nobody")) {
        signIn(page, person);
      }
      for (var path : paths) {
        page.navigate(path);
        var name = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        var file = folder.resolve((name.isEmpty() ? "front" : name) + "-" + kind + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        System.out.println(file);
      }
    }
  }

  /** Through the demonstration's list of people. */
  static void signIn(Page page, String person) {
    page.navigate("/sign-in");
    page.locator("form button", new Page.LocatorOptions().setHasText(person)).first().click(new Locator.ClickOptions());
    page.waitForLoadState();
  }
}
