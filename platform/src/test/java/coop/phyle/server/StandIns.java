package coop.phyle.server;

import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Standings;
import coop.phyle.shell.Who;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Answers for the membership module until it is there: no co-op, no standing. */
final class StandIns implements BeanDefinitionRegistryPostProcessor {
  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    if (registry instanceof ConfigurableListableBeanFactory beans && beans.getBeanNamesForType(Standings.class, true, false).length == 0) {
      registry.registerBeanDefinition("standIn", new RootBeanDefinition(Standings.class, Nobody::new));
    }
  }

  private static final class Nobody implements Standings {
    @Override
    public Optional<Coop> find(String slug) {
      return Optional.empty();
    }

    @Override
    public Set<Who> of(CoopId coop, PersonId person) {
      return Set.of();
    }
  }
}
