package io.shicheng.reconciliation.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTests {
    @ParameterizedTest
    @CsvSource({
        "王德勝, 王 德勝, SAME",
        "Ada Linden, ada linden, SAME",
        "王德勝, 王德胜, VARIANT",
        "眞淨, 真净, VARIANT",
        "雪峯義存, 雪峰义存, VARIANT",
        "单雄信, Shan Xiongxin, READING",
        "单雄信, Dān Xióngxìn, READING",
        "曾國藩, ZENG Guofan, READING",
        "曾國藩, Guofan Zeng, READING",
        "仇英, Qiu Ying, READING",
        "吕纪, Lü Ji, READING",
        "吕纪, Lv Ji, READING",
        "欧阳修, Ouyang Xiu, READING",
        "王慧, 王惠, SOUND",
        "王德勝, 王德盛, SOUND",
        "李文秀, 李文英, ONE_EDIT",
        "釋弘儲, 弘储, ONE_EDIT",
        "南嶽弘儲, 弘储, PART",
        "李文, 李秀, OTHER",
        "Ada Linden, Ada Lindon, ONE_EDIT"
    })
    void namesGoTogether(String one, String other, NameAgreement expected) {
        assertThat(NameForm.of(one).with(NameForm.of(other))).isEqualTo(expected);
        assertThat(NameForm.of(other).with(NameForm.of(one))).isEqualTo(expected);
    }
}
