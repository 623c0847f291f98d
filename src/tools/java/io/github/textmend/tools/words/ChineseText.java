package io.github.textmend.tools.words;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;

/**
 * Lines of Chinese words as they follow each other in news, with other words strewn in, so that
 * subjects that news lacks are there, too.
 */
final class ChineseText {
  /** How often a word is not one of those that news has next. */
  private static final double OTHER_WORDS = 0.3;

  private static final int MOST_CHARACTERS = 80;
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String GIVEN_NAMES =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲志红建国华海春梅雪燕梦佳欣怡嘉宇浩轩俊凯鑫鹏婷慧琳倩雅晓峰亮龙飞健波斌宏德福玉珍淑凤莲菊香云爱金宝生根荣庆祥";
  private static final String PLACE_ENDINGS = "省市县区镇乡村路街巷山河湖江岛寺桥";

  private final NewsWords news;
  private final Choice<Map.Entry<String, Double>> words;
  private final Choice<Map.Entry<String, Double>> places;
  private final Transliterator form;

  private ChineseText(
      NewsWords news,
      SortedMap<String, Double> all,
      Set<String> japanese,
      String charset,
      String form) {
    this.news = news;
    this.form = Transliterator.getInstance(form);
    Transliterator simplified = Transliterator.getInstance("Hant-Hans");
    CharsetEncoder encoder = Charset.forName(charset).newEncoder();
    List<Map.Entry<String, Double>> known = new ArrayList<>();
    List<Map.Entry<String, Double>> ofPlaces = new ArrayList<>();
    for (Map.Entry<String, Double> word : all.entrySet()) {
      String text = word.getKey();
      boolean chinese = !japanese.contains(text) || news.has(simplified.transliterate(text));
      if (isHan(text) && encoder.canEncode(text) && chinese && isInForm(text)) {
        known.add(word);
        if (text.length() > 1 && PLACE_ENDINGS.indexOf(text.charAt(text.length() - 1)) >= 0) {
          ofPlaces.add(word);
        }
      }
    }
    words = new Choice<>(known, Map.Entry::getValue);
    places = new Choice<>(ofPlaces, Map.Entry::getValue);
  }

  static ChineseText simplified(
      NewsWords news, SortedMap<String, Double> words, Set<String> japanese) {
    return new ChineseText(news, words, japanese, "GB2312", "Hant-Hans");
  }

  static ChineseText traditional(
      NewsWords news, SortedMap<String, Double> words, Set<String> japanese) {
    return new ChineseText(news, words, japanese, "Big5", "Hans-Hant");
  }

  private boolean isInForm(String text) {
    return form.transliterate(text).equals(text);
  }

  private static boolean isHan(String text) {
    return text.codePoints().allMatch(Character::isIdeographic);
  }

  String line(Random random) {
    StringBuilder line = new StringBuilder();
    String word = NewsWords.START;
    while (line.length() < MOST_CHARACTERS) {
      String next = random.nextDouble() < OTHER_WORDS ? null : news.after(word, random);
      word = next == null ? words.draw(random).getKey() : next;
      if (word.equals(NewsWords.END)) {
        break;
      }
      line.append(spelled(word, random));
    }
    return form.transliterate(line.toString());
  }

  /** A word, or something of the kind that its name stands for. */
  private String spelled(String word, Random random) {
    return switch (word) {
      case "未##人" -> name(random);
      case "未##地" -> places.draw(random).getKey();
      case "未##数" -> String.valueOf(random.nextInt(1, random.nextBoolean() ? 20 : 2000));
      case "未##时" -> random.nextInt(1, 13) + "月";
      case "未##它", "未##团", "未##专", "未##串" -> words.draw(random).getKey();
      default -> word.contains("##") || isQuotation(word) ? "" : word;
    };
  }

  /** Marks of which words drawn one by one would open more than they close. */
  private static boolean isQuotation(String word) {
    return "“”‘’《》（）".contains(word);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    // The commonest come first.
    int surname = random.nextInt(SURNAMES.length()) * random.nextInt(SURNAMES.length());
    name.append(SURNAMES.charAt(surname / SURNAMES.length()));
    for (int i = random.nextInt(4) == 0 ? 1 : 0; i < 2; i++) {
      name.append(GIVEN_NAMES.charAt(random.nextInt(GIVEN_NAMES.length())));
    }
    return name.toString();
  }
}
