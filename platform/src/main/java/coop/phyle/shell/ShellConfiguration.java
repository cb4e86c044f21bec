package coop.phyle.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Clock, transactions and the two filters every request passes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Site.class)
class ShellConfiguration {
  @Bean
  MovableClock clock() {
    return new MovableClock();
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource source) {
    return new TenantTransactions(source);
  }

  /** Templates, compiled into the program at build time; modules that print on paper render with it too. */
  @Bean
  TemplateEngine templates() {
    var templates = TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "coop.phyle.pages");
    templates.setBinaryStaticContent(false);
    return templates;
  }

  @Bean
  MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
    return new ModuleMessages(bundles);
  }

  @Bean
  LocaleResolver localeResolver() {
    return new Language();
  }

  @Bean
  FilterRegistrationBean<Headers> headersFilter() {
    var registration = new FilterRegistrationBean<>(new Headers());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  @Bean
  FilterRegistrationBean<Bodies> bodies() {
    var registration = new FilterRegistrationBean<>(new Bodies());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return registration;
  }

  /** After Spring Security, whose chain stands at -100. */
  @Bean
  FilterRegistrationBean<TenancyFilter> tenancyFilter(Standings standings, Tenancy tenancy) {
    var registration = new FilterRegistrationBean<>(new TenancyFilter(standings, tenancy));
    registration.setOrder(0);
    return registration;
  }

  @Bean
  WebMvcRegistrations routes() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RouteTable();
      }
    };
  }

  @Bean
  WebMvcConfigurer shellMvc(Gate gate, ShellParameters parameters) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
      }

      @Override
      public void addArgumentResolvers(java.util.List<org.springframework.web.method.support.HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(parameters);
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/{folder:css|js|fonts}/**", "/{icon:favicon.svg}")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic());
      }
    };
  }
}
