package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what is set of documents.
 *
 * @param problems where what is wrong is added
 */
record DocumentSettings(SettingsReader reader, SmallRyeConfig config, List<Problem> problems) {

  Settings.Documents read() {
    List<Seed> seeds =
        reader
            .value(config, Key.SEEDS, SeedConversion::seeds, SeedConversion.REMEDY)
            .orElse(List.of());
    Set<String> privateHosts = hosts(Key.WEB_PRIVATE_HOSTS);
    Set<String> hosts = new HashSet<>(hosts(Key.WEB_HOSTS));
    hosts.addAll(privateHosts);
    seeds.forEach(seed -> check(seed, hosts));
    return new Settings.Documents(
        seeds,
        hosts,
        privateHosts,
        reader
            .value(config, Key.DATES, SeedConversion::dates, "give day-first, month-first or infer")
            .orElse(Settings.Dates.INFER));
  }

  private Set<String> hosts(Key key) {
    return reader
        .value(
            config,
            key,
            SeedConversion::hosts,
            "give names of hosts such as docs.example.com, separated by commas")
        .orElse(Set.of());
  }

  private void check(Seed seed, Set<String> hosts) {
    if (seed instanceof Seed.Web web && !hosts.contains(SeedConversion.host(web.address()))) {
      problems.add(
          new Problem(
              Key.SEEDS.shortName(),
              web.address().toString(),
              "name '"
                  + SeedConversion.host(web.address())
                  + "' in web.hosts, too: pages come from no other host"));
    }
  }
}
