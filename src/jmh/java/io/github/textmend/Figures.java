package io.github.textmend;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** What the benchmarks gave, by the name of a method and its parameters. */
final class Figures {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

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
    return find(method, parameters).getSecondaryResults().entrySet().stream()
        .filter(result -> result.getKey().endsWith(ALLOCATED))
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
