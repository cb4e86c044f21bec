package coop.phyle.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Finds the template a controller names, compiled into the program at build time, and renders it whole before the first byte leaves. */
@Component
class Pages implements ViewResolver, Ordered {
  private static final String REDIRECT = "redirect:";
  private final TemplateEngine templates;
  private final PageOf pageOf;

  Pages(PageOf pageOf, TemplateEngine templates) {
    this.pageOf = pageOf;
    this.templates = templates;
  }

  @Override
  public View resolveViewName(String name, Locale locale) {
    if (name.startsWith(REDIRECT)) {
      var redirect = new RedirectView(name.substring(REDIRECT.length()), false, false, false);
      redirect.setStatusCode(HttpStatus.SEE_OTHER);
      return redirect;
    }
    return new Template(name + ".jte");
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  private final class Template implements View {
    private final String name;

    Template(String name) {
      this.name = name;
    }

    @Override
    public String getContentType() {
      return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
      var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
      parameters.put("page", pageOf.request(request));
      var output = new Utf8ByteOutput();
      templates.render(name, parameters, output);
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
