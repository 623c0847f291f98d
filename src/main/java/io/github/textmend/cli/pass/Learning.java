package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.RecordJob;

/**
 * Learning from the records that the input begins with.
 *
 * @param records of how many; 0 if nothing is learnt
 * @param learner what makes of them the job that is done with all records
 */
public record Learning(long records, Learner learner) {
  /** Makes the job, of a sample with texts. */
  public interface Learner {
    RecordJob job(Sample sample);
  }
}
