# Draws a ranking from its CSV: Rscript figure.R [result.csv] [figure.pdf]. Needs no packages.
title <- "{{title}}"
source <- "{{source}}"

given <- commandArgs(trailingOnly = TRUE)
table <- if (length(given) > 0) given[1] else "result.csv"
figure <- if (length(given) > 1) given[2] else "figure.pdf"

rows <- read.csv(table, fileEncoding = "UTF-8-BOM", stringsAsFactors = FALSE, colClasses = c(id = "character", name = "character"))
rows <- head(rows[!is.na(rows$rank_from), ], 50)
if (nrow(rows) == 0) stop(table, " has nobody with a rank.")

# where the true rank lies if that was asked for, else the ranks that are told
low <- ifelse(is.na(rows$interval_best), rows$rank_from, rows$interval_best)
high <- ifelse(is.na(rows$interval_worst), rows$rank_to, rows$interval_worst)
places <- rev(seq_len(nrow(rows)))
named <- ifelse(is.na(rows$name) | rows$name == "", rows$id, rows$name)

cairo_pdf(figure, width = 7, height = 1.6 + 0.24 * nrow(rows))
par(mar = c(4, 12, 3, 1), las = 1)
plot((rows$rank_from + rows$rank_to) / 2, places, xlim = c(0, max(high)), yaxt = "n", ylab = "", xlab = source,
  main = title, pch = 19, col = "#b5442f")
segments(low, places, high, places, col = "grey60", lwd = 2)
points((rows$rank_from + rows$rank_to) / 2, places, pch = 19, col = "#b5442f")
axis(2, at = places, labels = named)
invisible(dev.off())
