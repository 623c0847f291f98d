package io.github.textmend;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** What the benchmarks gave, by the name of a method and its parameters. */
final class Figures {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String ALLOCATION_RATE = "gc.alloc.rate";

  private final List<RunResult> results;

  Figures(List<RunResult> results) {
    this.results = results;
  }

  /** The values of a parameter in the order of their annotation. */
  List<String> values(String method, String parameter) {
    return results.stream()
        .filter(result -> isOf(result, method))
        .map(result -> result.getParams().getParam(parameter))
        .distinct()
        .toList();
  }

  /** The time of the fastest iteration. */
  double best(String method, String... parameters) {
    return find(method, parameters).getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
        .min()
        .orElseThrow();
  }

  /** Bytes allocated for each call. */
  double allocated(String method, String... parameters) {
    return second(ALLOCATED, method, parameters);
  }

  /**
   * Bytes allocated for each call, less what JMH itself allocates in that time, which is what a
   * baseline that allocates nothing shows.
   */
  double allocatedBeyond(String baseline, String method, String... parameters) {
    double rate = second(ALLOCATION_RATE, method, parameters);
    double own = second(ALLOCATION_RATE, baseline, parameters);
    return rate <= own ? 0 : allocated(method, parameters) * (rate - own) / rate;
  }

  private double second(String name, String method, String... parameters) {
    return find(method, parameters).getSecondaryResults().entrySet().stream()
        .filter(result -> result.getKey().endsWith(name))
        .mapToDouble(result -> result.getValue().getScore())
        .findFirst()
        .orElseThrow();
  }

  private RunResult find(String method, String... parameters) {
    return results.stream()
        .filter(result -> isOf(result, method) && has(result.getParams(), parameters))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOf(RunResult result, String method) {
    return result.getParams().getBenchmark().endsWith("." + method);
  }

  private static boolean has(BenchmarkParams params, String... parameters) {
    Collection<String> keys = params.getParamsKeys();
    for (int i = 0; i < parameters.length; i += 2) {
      if (!keys.contains(parameters[i])
          || !params.getParam(parameters[i]).equals(parameters[i + 1])) {
        return false;
      }
    }
    return true;
  }
}
