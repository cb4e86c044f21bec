package coop.phyle.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the co-op, the viewer and the page. */
@Component
class ShellParameters implements HandlerMethodArgumentResolver {
  private static final Set<Class<?>> TYPES = Set.of(Coop.class, Viewer.class, Page.class);
  private final PageOf pageOf;

  ShellParameters(PageOf pageOf) {
    this.pageOf = pageOf;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
    var request = (HttpServletRequest) web.getNativeRequest();
    var type = parameter.getParameterType();
    if (type == Coop.class) {
      return PageOf.coop(request).orElseThrow();
    }
    return type == Viewer.class ? pageOf.viewer(request) : pageOf.request(request);
  }
}
