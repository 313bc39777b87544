package io.shicheng.tabular.xlsx.cell;

/** What a number format makes of a number. */
enum DateKind {
    /** No date. */
    NUMBER,
    DATE,
    DATE_TIME,
    /** A time of the day; from 1 on, that of a day. */
    TIME,
    /** Hours, minutes or seconds that have gone by. */
    ELAPSED
}
