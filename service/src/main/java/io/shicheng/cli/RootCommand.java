package io.shicheng.cli;

import io.shicheng.cli.administration.AccountsCommand;
import io.shicheng.cli.administration.AuditCommand;
import io.shicheng.cli.administration.BackupCommand;
import io.shicheng.cli.administration.ConsentCommand;
import io.shicheng.cli.administration.DocumentCommands;
import io.shicheng.cli.administration.ImportCommand;
import io.shicheng.cli.administration.KeysCommand;
import io.shicheng.cli.administration.RestoreCommand;
import io.shicheng.cli.administration.RetentionCommand;
import io.shicheng.cli.administration.TermsCommand;
import io.shicheng.cli.course.CourseCommand;
import io.shicheng.cli.crew.CrewsCommand;
import io.shicheng.cli.inquiry.ClustersCommand;
import io.shicheng.cli.inquiry.ExportCommand;
import io.shicheng.cli.inquiry.OrganisationsCommand;
import io.shicheng.cli.inquiry.PlanCommand;
import io.shicheng.cli.inquiry.RankCommand;
import io.shicheng.cli.inquiry.SnapshotCommand;
import io.shicheng.cli.inquiry.WhyCommand;
import io.shicheng.cli.inspection.InspectCommand;
import io.shicheng.cli.inspection.TemplateCommand;
import io.shicheng.cli.inspection.UndoCommand;
import io.shicheng.cli.measure.LayoutCommand;
import io.shicheng.cli.measure.MeasureCommand;
import io.shicheng.cli.multiverse.MultiverseCommand;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.Version;
import io.shicheng.cli.reconciliation.CorrectCommand;
import io.shicheng.cli.reconciliation.ReconcileCommand;
import io.shicheng.cli.service.DemoCommand;
import io.shicheng.cli.service.SampleCommand;
import io.shicheng.cli.service.ServeCommand;
import io.shicheng.cli.whatif.CompareCommand;
import io.shicheng.cli.whatif.WhatIfCommand;
import java.util.List;
import picocli.CommandLine.Command;

/** The root command: prints the help. Whatever command there is stands here. */
@Command(
        name = "shicheng",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand extends CommonOptions implements Runnable {
    /** In the order in which the help lists them. */
    static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            ServeCommand.class,
            InspectCommand.class,
            UndoCommand.class,
            ReconcileCommand.class,
            CorrectCommand.class,
            TemplateCommand.class,
            ImportCommand.class,
            RankCommand.class,
            WhyCommand.class,
            WhatIfCommand.class,
            CompareCommand.class,
            ClustersCommand.class,
            OrganisationsCommand.class,
            CrewsCommand.class,
            PlanCommand.class,
            ExportCommand.class,
            SnapshotCommand.class,
            MeasureCommand.class,
            CourseCommand.class,
            MultiverseCommand.class,
            LayoutCommand.class,
            SampleCommand.class,
            ConsentCommand.class,
            KeysCommand.class,
            AccountsCommand.class,
            TermsCommand.class,
            DocumentCommands.Notice.class,
            DocumentCommands.ImpactAssessment.class,
            BackupCommand.class,
            RestoreCommand.class,
            RetentionCommand.class,
            AuditCommand.class);

    @Override
    public void run() {
        usage();
    }
}
