package io.github.textmend.tools.words;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewsWordsTest {
  @Test
  void sentencesGoOnFromTheirStart() throws IOException, ClassNotFoundException {
    NewsWords news = new NewsWords();
    String first = news.after(NewsWords.START, new Random(1));
    assertNotNull(first);
    assertTrue(news.has(first), first);
  }
}
