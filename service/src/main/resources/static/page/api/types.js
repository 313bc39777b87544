// What the service takes and answers, as types for the checker. Made from the description of the interface by
// AnswerTypesTests with -Dtypes.write=true; do not edit by hand.

/**
 * @typedef {object} Account
 * @property {boolean} hasPassword
 * @property {string} id
 * @property {string} login
 * @property {string} madeAt
 * @property {string | null} [providerName]
 * @property {string} role
 * @property {"active" | "inactive"} state
 */

/**
 * @typedef {object} AccountChange
 * @property {string | null} [providerName]
 * @property {string | null} [role]
 * @property {"active" | "inactive" | null} [state]
 */

/**
 * @typedef {object} AccountLink
 * @property {Account} account
 * @property {string} expiresAt
 * @property {string} link
 */

/**
 * @typedef {object} ApiToken
 * @property {string} expiresAt
 * @property {string} id
 * @property {string} madeAt
 */

/**
 * @typedef {object} Audit
 * @property {Array<AuditEntry>} entries
 * @property {number | null} [next]
 */

/**
 * @typedef {object} AuditEntry
 * @property {string | null} [account]
 * @property {string} action
 * @property {string} at
 * @property {number} historical
 * @property {number} number
 * @property {string | null} [of]
 * @property {Array<string>} people
 * @property {Array<string>} pseudonymous
 * @property {string} reason
 * @property {string} who
 */

/**
 * @typedef {object} Choice
 * @property {string | null} [chinese]
 * @property {string} code
 * @property {string | null} [english]
 */

/**
 * @typedef {object} Choices
 * @property {Array<Choice>} clusters
 * @property {Array<Choice>} disciplines
 * @property {Array<string>} fields
 * @property {number} mostYears
 * @property {Array<ChoicesOffer>} offers
 * @property {Array<string>} reasons
 * @property {string} textVersion
 */

/**
 * @typedef {object} ChoicesOffer
 * @property {string} purpose
 * @property {string} receiver
 * @property {"named" | "contact" | "published"} scope
 * @property {string} text
 */

/**
 * @typedef {object} Cluster
 * @property {string} id
 * @property {number | null} [latitude]
 * @property {number | null} [longitude]
 * @property {string | null} [nameEn]
 * @property {string | null} [nameZh]
 * @property {number | null} [people]
 */

/**
 * @typedef {object} ClusterOfOverview
 * @property {Array<number>} began
 * @property {number | null} [density]
 * @property {number} groups
 * @property {string | null} [id]
 * @property {number | null} [people]
 * @property {number} platforms
 * @property {number} studios
 * @property {number} works
 */

/**
 * @typedef {object} Clusters
 * @property {Array<ClustersBridge>} bridges
 * @property {Record<string, number | string>} citation
 * @property {Array<ClusterOfOverview>} clusters
 * @property {ClustersMatrix} crafts
 * @property {ClustersMatrix} places
 * @property {Array<ClustersSpan>} spans
 */

/**
 * @typedef {object} ClustersBridge
 * @property {string} from
 * @property {number} named
 * @property {boolean} partial
 * @property {Array<ClustersBridging>} people
 * @property {number} ties
 * @property {string} to
 * @property {number} unnamed
 */

/**
 * @typedef {object} ClustersBridging
 * @property {number | null} [contacts]
 * @property {LabelNamed | LabelPseudonymous | LabelFolded} person
 */

/**
 * @typedef {object} ClustersCell
 * @property {number} column
 * @property {number} named
 * @property {boolean} partial
 * @property {number} row
 * @property {number} ties
 */

/**
 * @typedef {object} ClustersMatrix
 * @property {Array<ClustersCell>} cells
 * @property {Array<string>} columns
 * @property {Array<string>} rows
 */

/**
 * @typedef {object} ClustersSpan
 * @property {number} from
 * @property {number} to
 */

/**
 * @typedef {object} Code
 * @property {string} address
 * @property {string} code
 * @property {string} id
 * @property {string} lastDay
 */

/**
 * @typedef {object} ColumnGuess
 * @property {Array<string>} alternatives
 * @property {string} column
 * @property {number} confidence
 * @property {string | null} [dropped]
 * @property {Array<string>} examples
 * @property {number} filled
 * @property {string} heading
 * @property {Array<string>} reasons
 * @property {string} role
 */

/**
 * @typedef {object} ColumnRoleOfInspection
 * @property {string} code
 * @property {boolean} dropped
 * @property {boolean} once
 */

/**
 * @typedef {object} Comparison
 * @property {string} aspect
 * @property {Record<string, number | string>} citation
 * @property {ComparisonDegree | null} [degree]
 * @property {ComparisonInterviews | null} [interviews]
 * @property {string} measure
 * @property {string} network
 * @property {ComparisonNominations | null} [nominations]
 * @property {number} of
 * @property {Array<ComparisonRow>} rows
 * @property {ComparisonStatements | null} [statements]
 */

/**
 * @typedef {object} ComparisonDegree
 * @property {number} judged
 * @property {number} rounds
 * @property {number} unusual
 */

/**
 * @typedef {object} ComparisonInterviews
 * @property {number} candidates
 * @property {boolean} corrected
 * @property {number} first
 * @property {number} interviewed
 * @property {number} missing
 * @property {number} rounds
 * @property {boolean} study
 */

/**
 * @typedef {object} ComparisonNominations
 * @property {number} concordant
 * @property {number | null} [coverage]
 * @property {number | null} [coverage_corrected]
 * @property {number} depth
 * @property {number} disagreeing
 * @property {number} discordant
 * @property {number} nominators
 * @property {number} nominees
 * @property {number | null} [nominees_estimated]
 * @property {number | null} [overlap]
 * @property {number | null} [overlap_p]
 * @property {number | null} [rank_biased_overlap]
 * @property {number | null} [rank_biased_overlap_extrapolated]
 * @property {number} rounds
 * @property {number | null} [tau_b]
 */

/**
 * @typedef {object} ComparisonRow
 * @property {number | null} [among_first]
 * @property {number | null} [chance]
 * @property {string | null} [detail]
 * @property {boolean | null} [disagree]
 * @property {number | null} [expected]
 * @property {number | null} [gain]
 * @property {string} id
 * @property {number | null} [interval_best]
 * @property {number | null} [interval_worst]
 * @property {number | null} [more_than]
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {number | null} [nominated_best]
 * @property {number | null} [nominated_rank]
 * @property {number | null} [nominated_worst]
 * @property {number | null} [nominations]
 * @property {number | null} [order]
 * @property {number | null} [rank]
 * @property {number | null} [rate]
 * @property {number | null} [score]
 * @property {string} source_id
 * @property {number | null} [ties]
 * @property {string | null} [verdict]
 */

/**
 * @typedef {object} ComparisonStatements
 * @property {number | null} [asked]
 * @property {number | null} [density]
 * @property {number | null} [false_ties]
 * @property {number | null} [missing]
 * @property {number} named
 * @property {number | null} [named_if_not]
 * @property {number | null} [named_if_there]
 * @property {number | null} [offered_false]
 * @property {number | null} [offered_missing]
 * @property {number} repeated
 * @property {ComparisonTwoSources | null} [two_sources]
 * @property {number} works
 */

/**
 * @typedef {object} ComparisonTwoSources
 * @property {string} first
 * @property {number} missing
 * @property {number} of_both
 * @property {number} of_first
 * @property {number} of_second
 * @property {string} second
 * @property {number} standard_error
 * @property {number} ties
 */

/**
 * @typedef {object} Consents
 * @property {Array<ConsentsRow>} consents
 * @property {boolean} historical
 * @property {boolean} objected
 * @property {Array<Pending>} pending
 * @property {LabelNamed | null} [person]
 */

/**
 * @typedef {object} ConsentsConfirmation
 * @property {number} consents
 * @property {string} id
 * @property {boolean} pending
 */

/**
 * @typedef {object} ConsentsErasureReceipt
 * @property {string} id
 * @property {string} on
 * @property {ConsentsWithdrawal} removed
 */

/**
 * @typedef {object} ConsentsGiven
 * @property {string} id
 * @property {boolean} pending
 */

/**
 * @typedef {object} ConsentsRow
 * @property {string} evidence
 * @property {string | null} [expiresOn]
 * @property {string} givenOn
 * @property {boolean} holds
 * @property {string} how
 * @property {string} id
 * @property {string} purpose
 * @property {string} receiver
 * @property {"named" | "contact" | "published"} scope
 * @property {string | null} [textVersion]
 * @property {string | null} [withdrawnOn]
 */

/**
 * @typedef {object} ConsentsWithdrawal
 * @property {number} consents
 * @property {number} contacts
 * @property {number} names
 * @property {number} ties
 */

/**
 * @typedef {object} ContactListsPurpose
 * @property {string} code
 * @property {number | null} [people]
 */

/**
 * @typedef {object} Contestation
 * @property {string} id
 * @property {string} kind
 * @property {string} on
 * @property {LabelNamed | LabelPseudonymous | LabelFolded | null} [other]
 * @property {LabelNamed | LabelPseudonymous | LabelFolded} person
 * @property {"not_me" | "never_happened" | "wrong_kind" | "wrong_other_end" | "wrong_dates" | "wrong_role" | "source_changed"} reason
 * @property {string | null} [since]
 * @property {string | null} [source]
 * @property {string | null} [thing]
 * @property {string | null} [until]
 */

/**
 * @typedef {object} ContestationSettlement
 * @property {"tie_removed" | "tie_kept" | null} [outcome]
 */

/**
 * @typedef {object} Correction
 * @property {string | null} [by]
 * @property {string} id
 * @property {string | null} [kind]
 * @property {string} on
 * @property {LabelNamed | null} [other]
 * @property {LabelNamed | null} [person]
 * @property {string} source
 * @property {string | null} [until]
 * @property {string | null} [value]
 * @property {string} what
 */

/**
 * @typedef {object} CorrectionRight
 * @property {string | null} [born]
 * @property {string | null} [cluster]
 * @property {string | null} [died]
 * @property {string | null} [discipline]
 * @property {string | null} [name]
 * @property {boolean | null} [never]
 * @property {string | null} [person]
 * @property {string | null} [since]
 * @property {string | null} [source]
 * @property {string | null} [tie]
 * @property {string | null} [until]
 */

/**
 * @typedef {object} CorrectionTakenBack
 * @property {string | null} [id]
 */

/**
 * @typedef {object} CorrectionWanted
 * @property {string | null} [person]
 */

/**
 * @typedef {object} Crews
 * @property {Record<string, number | string>} citation
 * @property {number} few
 * @property {number} of
 * @property {Array<CrewsRow>} rows
 * @property {number} undated
 */

/**
 * @typedef {object} CrewsFigures
 * @property {number} again
 * @property {number} chance
 * @property {number} expected
 * @property {number} jobs
 * @property {number | null} [lift]
 * @property {number} members
 * @property {number} next
 * @property {number | null} [rate]
 * @property {number} withLeader
 * @property {number} works
 */

/**
 * @typedef {object} CrewsRow
 * @property {string} department
 * @property {CrewsFigures | null} [figures]
 * @property {LabelNamed} leader
 * @property {string} verdict
 */

/**
 * @typedef {object} DisclosureSnapshot
 * @property {number | null} [at]
 * @property {number} bytes
 * @property {string} digest
 * @property {number} edges
 * @property {number | null} [halfLifeYears]
 * @property {string | null} [kindWeight]
 * @property {string | null} [namespace]
 * @property {number} people
 * @property {number} revision
 * @property {Array<string>} ties
 * @property {number | null} [tiesBoundedByLives]
 * @property {number | null} [tiesLeftOutByLives]
 * @property {number | null} [tiesUndated]
 * @property {boolean} weighted
 */

/**
 * @typedef {object} Double
 * @property {string | null} [by]
 * @property {DoubleEvidence | null} [evidence]
 * @property {string | null} [on]
 * @property {LabelNamed | null} [one]
 * @property {LabelNamed | null} [other]
 * @property {number | null} [probability]
 * @property {Array<string>} readings
 * @property {Array<LabelNamed>} shared
 * @property {number} sharedTies
 * @property {string | null} [verdict]
 */

/**
 * @typedef {object} DoubleEvidence
 * @property {string} born
 * @property {string} died
 * @property {string} name
 * @property {number} others
 * @property {string} ties
 * @property {string} time
 */

/**
 * @typedef {object} DoublesDecision
 * @property {string | null} [one]
 * @property {string | null} [other]
 * @property {string | null} [verdict]
 */

/**
 * @typedef {object} DoublesTakenBack
 * @property {boolean | null} [all]
 * @property {string | null} [one]
 * @property {string | null} [other]
 */

/**
 * @typedef {object} ErasureCount
 * @property {string | null} [cluster]
 * @property {number} records
 * @property {string} table
 */

/**
 * @typedef {object} FailedBackup
 * @property {string} at
 * @property {string} en
 * @property {string} zh
 */

/**
 * @typedef {object} FileInspection
 * @property {boolean} byteOrderMark
 * @property {string | null} [delimiter]
 * @property {boolean} doubtful
 * @property {string | null} [encoding]
 * @property {string} file
 * @property {string} format
 * @property {string | null} [problem]
 * @property {string | null} [remedy]
 * @property {Array<SheetInspection>} sheets
 */

/**
 * @typedef {object} GoodBackup
 * @property {number} ageSeconds
 * @property {string} at
 * @property {number} bytes
 * @property {string} file
 * @property {number} records
 */

/**
 * @typedef {object} HeldRecord
 * @property {Array<HeldRecordFact>} facts
 * @property {LabelNamed | null} [person]
 * @property {Array<HeldRecordTie>} ties
 */

/**
 * @typedef {object} HeldRecordFact
 * @property {Correction | null} [correction]
 * @property {string} field
 * @property {string | null} [said]
 */

/**
 * @typedef {object} HeldRecordTie
 * @property {Correction | null} [correction]
 * @property {string} id
 * @property {string} kind
 * @property {string | null} [name]
 * @property {string} other
 * @property {boolean} outgoing
 * @property {string | null} [since]
 * @property {string} source
 * @property {string | null} [until]
 */

/**
 * @typedef {object} ImportNotice
 * @property {string} code
 * @property {string | null} [column]
 * @property {string} file
 * @property {string} message
 * @property {string} remedy
 * @property {number} row
 * @property {"INFO" | "WARNING" | "ERROR" | "FATAL"} severity
 * @property {string | null} [value]
 */

/**
 * @typedef {object} ImportReport
 * @property {boolean} dryRun
 * @property {string} keptUntil
 * @property {Record<string, number>} noticeCounts
 * @property {Array<ImportNotice>} notices
 * @property {boolean} refused
 * @property {number} revision
 * @property {Record<string, number>} rowsRead
 * @property {Record<string, number>} rowsRefused
 * @property {Record<string, number>} rowsStored
 * @property {Record<string, number>} rowsUnchanged
 */

/**
 * @typedef {object} ImportRun
 * @property {string} at
 * @property {"anonymous" | "researcher" | "staff" | "steward" | "admin" | "operator" | "subject"} by
 * @property {boolean} dryRun
 * @property {Array<string>} files
 * @property {string} id
 * @property {string | null} [keptUntil]
 * @property {ImportRunNames | null} [names]
 * @property {Problem | null} [problem]
 * @property {RunProgress | null} [progress]
 * @property {ImportReport | null} [report]
 * @property {number | null} [revision]
 * @property {Record<string, number>} rowsStored
 * @property {boolean | null} [skipBadRows]
 * @property {"waiting" | "running" | "stored" | "checked" | "refused" | "cancelled" | "failed" | "undone"} state
 */

/**
 * @typedef {object} ImportRunCandidate
 * @property {string} agreement
 * @property {string} file
 * @property {string} person
 * @property {number} row
 */

/**
 * @typedef {object} ImportRunMention
 * @property {Array<ImportRunCandidate>} candidates
 * @property {string} column
 * @property {boolean} decided
 * @property {string} file
 * @property {string} key
 * @property {number} row
 * @property {string | null} [taken]
 */

/**
 * @typedef {object} ImportRunNames
 * @property {number} consenting
 * @property {number} historical
 * @property {number} kept
 * @property {Array<ImportRunMention>} mentions
 * @property {number} missing
 * @property {number} named
 */

/**
 * @typedef {object} Inspection
 * @property {string | null} [citation]
 * @property {boolean} empty
 * @property {Array<FileInspection>} files
 * @property {string} id
 * @property {Array<string>} left
 * @property {string} mapping
 * @property {Array<ColumnRoleOfInspection>} roles
 * @property {string} source
 * @property {string} until
 */

/**
 * @typedef {object} InspectionChoices
 * @property {string | null} [citation]
 * @property {Record<string, string> | null} [names]
 * @property {Array<InspectionChoicesSheet> | null} [sheets]
 * @property {string | null} [source]
 */

/**
 * @typedef {object} InspectionChoicesSheet
 * @property {Record<string, string> | null} [columns]
 * @property {string} file
 * @property {Array<number> | null} [headings]
 * @property {Array<string> | null} [identity]
 * @property {boolean | null} [left]
 */

/**
 * @typedef {object} Label
 * @property {number | null} [count]
 * @property {string | null} [detail]
 * @property {string | null} [id]
 * @property {string} kind
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {string | null} [pseudonym]
 * @property {string | null} [sourceId]
 */

/**
 * @typedef {object} LabelFolded
 * @property {number} count
 */

/**
 * @typedef {object} LabelNamed
 * @property {string | null} [detail]
 * @property {string} id
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {string} source_id
 */

/**
 * @typedef {object} LabelPseudonymous
 * @property {string} pseudonym
 */

/**
 * @typedef {object} LoginPagesProvider
 * @property {string} address
 * @property {string} id
 * @property {string} name
 */

/**
 * @typedef {object} Map
 * @property {Array<number>} bands
 * @property {Array<number>} box
 * @property {Array<MapBridge>} bridges
 * @property {Record<string, number | string>} citation
 * @property {Array<MapCommunity>} communities
 * @property {number} folded
 * @property {Array<MapSpan>} histogram
 * @property {string} id
 * @property {number} k
 * @property {Array<string>} kinds
 * @property {MapLevels} levels
 * @property {string} measure
 * @property {Array<string>} node_kinds
 * @property {number} nodes
 * @property {number} ties
 * @property {number} ties_left_out
 * @property {Array<number> | null} [years]
 */

/**
 * @typedef {object} MapBridge
 * @property {number} from
 * @property {number} ties
 * @property {number} to
 */

/**
 * @typedef {object} MapCommunity
 * @property {string | null} [cluster]
 * @property {number} community
 * @property {string | null} [discipline]
 * @property {string | null} [kind]
 * @property {number} nodes
 * @property {number} people
 * @property {number} radius
 * @property {number} row
 * @property {number} x
 * @property {number} y
 */

/**
 * @typedef {object} MapIds
 * @property {Array<string>} ids
 */

/**
 * @typedef {object} MapLevels
 * @property {Array<string>} clusters
 * @property {Array<number>} communities
 * @property {Array<string>} disciplines
 */

/**
 * @typedef {object} MapPartsCard
 * @property {number} band
 * @property {Years | null} [born]
 * @property {number} community
 * @property {Years | null} [died]
 * @property {string | null} [discipline]
 * @property {MapPartsNodeLabel} label
 * @property {number} neighbours
 * @property {Array<MapPartsCardPart>} parts
 * @property {Array<MapPartsCardRank>} ranks
 * @property {Array<MapPartsCardTie>} ties
 * @property {number} unnamed
 */

/**
 * @typedef {object} MapPartsCardPart
 * @property {string} kind
 * @property {number} named
 * @property {Array<MapPartsNodeLabel>} people
 * @property {string | null} [role]
 * @property {number} unnamed
 */

/**
 * @typedef {object} MapPartsCardRank
 * @property {string} measure
 * @property {number} of
 * @property {number} rankFrom
 * @property {number} rankTo
 */

/**
 * @typedef {object} MapPartsCardTie
 * @property {string} direction
 * @property {string} kind
 * @property {MapPartsNodeLabel} other
 * @property {string | null} [since]
 * @property {string | null} [source]
 * @property {string | null} [until]
 */

/**
 * @typedef {object} MapPartsEgo
 * @property {Array<number>} hops
 * @property {Array<number>} rows
 */

/**
 * @typedef {object} MapPartsFoundNode
 * @property {string} how
 * @property {MapPartsNodeLabel} label
 * @property {string} spelling
 */

/**
 * @typedef {object} MapPartsLineage
 * @property {number} descendants
 * @property {Array<MapPartsLineageEntry>} entries
 * @property {Array<number>} masters
 * @property {Array<MapPartsStep>} otherMasters
 */

/**
 * @typedef {object} MapPartsLineageEntry
 * @property {number} across
 * @property {number} folded
 * @property {number} generation
 * @property {number} nodes
 * @property {number | null} [parent]
 * @property {number | null} [row]
 */

/**
 * @typedef {object} MapPartsNodeLabel
 * @property {string | null} [cluster]
 * @property {string} kind
 * @property {LabelNamed | LabelPseudonymous | LabelFolded} label
 * @property {string | null} [pseudonym]
 * @property {number} row
 */

/**
 * @typedef {object} MapPartsNodeRow
 * @property {string} id
 * @property {number} row
 */

/**
 * @typedef {object} MapPartsPaths
 * @property {number | null} [length]
 * @property {number} paths
 * @property {Array<number>} rows
 * @property {Array<MapPartsStep>} steps
 */

/**
 * @typedef {object} MapPartsStep
 * @property {number} from
 * @property {number} to
 */

/**
 * @typedef {object} MapRows
 * @property {Array<number>} rows
 */

/**
 * @typedef {object} MapSpan
 * @property {number} from
 * @property {number} ties
 * @property {number} to
 */

/**
 * @typedef {object} Match
 * @property {string | null} [detail]
 * @property {string} how
 * @property {string} id
 * @property {string} kind
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {string} source_id
 * @property {string} spelling
 */

/**
 * @typedef {object} Matches
 * @property {Array<Match>} matches
 * @property {boolean} more
 */

/**
 * @typedef {object} Measure
 * @property {string} code
 * @property {string} cost
 * @property {string} definition
 * @property {boolean} highFirst
 * @property {string} nameEn
 * @property {string} nameZh
 * @property {Array<MeasureParameter>} parameters
 * @property {string | null} [personalEn]
 * @property {string | null} [personalZh]
 * @property {string} plainEn
 * @property {string} plainZh
 * @property {"undirected" | "either" | "lineage" | "prestige"} sense
 * @property {Array<string>} traits
 * @property {string | null} [valueEn]
 * @property {string | null} [valueZh]
 */

/**
 * @typedef {object} MeasureParameter
 * @property {string | null} [each]
 * @property {string} meaningEn
 * @property {string} meaningZh
 * @property {string} name
 * @property {string} nameEn
 * @property {string} nameZh
 * @property {string | null} [usual]
 * @property {Array<string>} values
 */

/**
 * @typedef {object} Namespace
 * @property {string} namespace
 * @property {number | null} [people]
 */

/**
 * @typedef {object} NewAccount
 * @property {string | null} [login]
 * @property {string | null} [providerName]
 * @property {string | null} [role]
 */

/**
 * @typedef {object} NewApiToken
 * @property {string} secret
 * @property {ApiToken} token
 */

/**
 * @typedef {object} NewTerm
 * @property {string | null} [code]
 * @property {string | null} [list]
 * @property {Array<string> | null} [words]
 */

/**
 * @typedef {object} NewToken
 * @property {number | null} [days]
 */

/**
 * @typedef {object} Organisations
 * @property {string} by
 * @property {Record<string, number | string>} citation
 * @property {number} none
 * @property {number} of
 * @property {Array<OrganisationsRow>} rows
 */

/**
 * @typedef {object} OrganisationsRow
 * @property {string | null} [cluster]
 * @property {string} kind
 * @property {number | null} [members]
 * @property {number} named
 * @property {LabelNamed | LabelPseudonymous | LabelFolded} organisation
 * @property {number} rank
 * @property {number | null} [value]
 */

/**
 * @typedef {object} PasswordByLink
 * @property {string | null} [link]
 * @property {string | null} [wanted]
 */

/**
 * @typedef {object} PasswordDone
 * @property {string} login
 */

/**
 * @typedef {object} PasswordReplaced
 * @property {string | null} [current]
 * @property {string | null} [wanted]
 */

/**
 * @typedef {object} Pending
 * @property {boolean} behindCode
 * @property {boolean} confirmable
 * @property {number} count
 * @property {string} enteredAt
 * @property {string | null} [enteredBy]
 * @property {string} id
 * @property {string | null} [importId]
 * @property {string} lastDay
 * @property {Array<PendingRow>} rows
 */

/**
 * @typedef {object} PendingRow
 * @property {string} evidence
 * @property {string | null} [expiresOn]
 * @property {string} givenOn
 * @property {string} how
 * @property {LabelNamed | null} [person]
 * @property {string} purpose
 * @property {string} receiver
 * @property {"named" | "contact" | "published"} scope
 * @property {string | null} [textVersion]
 */

/**
 * @typedef {object} Place
 * @property {number | null} [aheadOfPercent]
 * @property {number | null} [bandFrom]
 * @property {number | null} [bandTo]
 * @property {number} contacts
 * @property {boolean} counted
 * @property {string} measure
 * @property {number} named
 * @property {string} network
 * @property {boolean} objected
 * @property {number} population
 * @property {number | null} [rank]
 * @property {Array<string>} tieIds
 * @property {Array<string>} tieKinds
 * @property {number | null} [unnamedAheadFrom]
 * @property {number | null} [unnamedAheadTo]
 * @property {number | null} [value]
 */

/**
 * @typedef {object} Plan
 * @property {PlanAims | null} [aims]
 * @property {PlanBound | null} [bound]
 * @property {number} candidates
 * @property {boolean} changeable
 * @property {Record<string, number | string>} citation
 * @property {number} connected
 * @property {Array<PlanDeclined>} declined
 * @property {string} expires
 * @property {boolean} flagged
 * @property {string | null} [flagged_at]
 * @property {Array<number>} gone
 * @property {Array<number>} holes
 * @property {number} hops
 * @property {string} id
 * @property {string} made
 * @property {PlanSummaryName | null} [name]
 * @property {LabelNamed | null} [next]
 * @property {number} population
 * @property {number} reached
 * @property {number} reached_percent
 * @property {Array<PlanRow>} rows
 * @property {"proposal" | "partly_confirmed" | "confirmed" | "study"} status
 * @property {number} taken
 */

/**
 * @typedef {object} PlanAims
 * @property {PlanFair | null} [fair]
 * @property {PlanPassedOn | null} [passed_on]
 * @property {PlanSure | null} [sure]
 */

/**
 * @typedef {object} PlanBound
 * @property {number | null} [fewest_contacts]
 * @property {number | null} [most_reached]
 * @property {number | null} [most_reached_percent]
 */

/**
 * @typedef {object} PlanChanging
 * @property {"decline" | "take_back" | "keep" | "release" | "fill" | "unconfirm" | null} [change]
 * @property {Array<number> | null} [rows]
 */

/**
 * @typedef {object} PlanChannel
 * @property {string} address
 * @property {string} kind
 */

/**
 * @typedef {object} PlanConfirmation
 * @property {Array<number> | null} [rows]
 * @property {boolean | null} [whole]
 */

/**
 * @typedef {object} PlanConsent
 * @property {string} evidence
 * @property {string | null} [expires_on]
 * @property {string} given_on
 * @property {string} how
 * @property {string} purpose
 * @property {string} receiver
 * @property {string | null} [text_version]
 */

/**
 * @typedef {object} PlanDeclined
 * @property {LabelNamed} label
 * @property {number} order
 */

/**
 * @typedef {object} PlanFair
 * @property {string} group_by
 * @property {Array<PlanGroup>} groups
 * @property {number | null} [highest_percent]
 * @property {number} least_percent
 * @property {number} left_out
 * @property {boolean} met
 * @property {number} price
 * @property {number | null} [welfare]
 */

/**
 * @typedef {object} PlanGroup
 * @property {string} group
 * @property {number} people
 * @property {number} percent
 * @property {number} reached
 */

/**
 * @typedef {object} PlanNaming
 * @property {string | null} [cluster]
 * @property {string | null} [discipline]
 * @property {string | null} [month]
 * @property {number | null} [number]
 */

/**
 * @typedef {object} PlanPassedOn
 * @property {number} at_least
 * @property {number} expected
 * @property {boolean} met
 * @property {number} most
 * @property {number} quality
 */

/**
 * @typedef {object} PlanRequest
 * @property {string | null} [cluster]
 * @property {number | null} [contacts]
 * @property {string | null} [discipline]
 * @property {number | null} [falseTies]
 * @property {string | null} [floor]
 * @property {"cluster" | "discipline" | null} [floorBy]
 * @property {"cluster" | "discipline" | null} [groupBy]
 * @property {number | null} [hops]
 * @property {boolean | null} [interval]
 * @property {Array<string> | null} [keep]
 * @property {number | null} [missing]
 * @property {string | null} [namespace]
 * @property {string | null} [passing]
 * @property {string | null} [purpose]
 * @property {number | null} [quality]
 * @property {number | null} [reach]
 * @property {string | null} [receiver]
 * @property {boolean | null} [study]
 * @property {Array<string> | null} [ties]
 * @property {number | null} [welfare]
 * @property {Array<string> | null} [without]
 */

/**
 * @typedef {object} PlanRow
 * @property {number} adds
 * @property {Array<LabelNamed>} adds_named
 * @property {number} adds_outside
 * @property {Array<PlanChannel>} channels
 * @property {string | null} [cluster]
 * @property {boolean} confirmed
 * @property {PlanConsent | null} [consent]
 * @property {string | null} [discipline]
 * @property {LabelNamed | null} [instead]
 * @property {boolean} kept
 * @property {LabelNamed | LabelPseudonymous | LabelFolded} label
 * @property {number} leads
 * @property {number} order
 * @property {number} taught
 */

/**
 * @typedef {object} PlanSummary
 * @property {number} confirmed
 * @property {string | null} [expires]
 * @property {boolean} flagged
 * @property {string | null} [flagged_at]
 * @property {string} id
 * @property {string | null} [made]
 * @property {PlanSummaryName | null} [name]
 * @property {string | null} [purpose]
 * @property {string | null} [remedy]
 * @property {number} rows
 * @property {"proposal" | "partly_confirmed" | "confirmed" | "study" | "damaged"} status
 * @property {number} taken
 */

/**
 * @typedef {object} PlanSummaryName
 * @property {string | null} [cluster]
 * @property {string | null} [discipline]
 * @property {string} month
 * @property {number} number
 */

/**
 * @typedef {object} PlanSure
 * @property {number} false_ties
 * @property {number} least
 * @property {number} loss_percent
 * @property {number} loss_percent_most
 * @property {number} missing
 * @property {number} most
 * @property {number} rounds
 * @property {number} truly
 */

/**
 * @typedef {object} Problem
 * @property {string} code
 * @property {string} detail
 * @property {string} [field]
 * @property {string} [instance]
 * @property {string} remedy
 * @property {number} status
 * @property {string} title
 * @property {string} [type]
 * @property {string} [value]
 */

/**
 * @typedef {object} Ranking
 * @property {Record<string, number | string>} citation
 * @property {number} class_count
 * @property {Array<RankingClassRow>} classes
 * @property {string} direction
 * @property {RankingEmpty | null} [empty]
 * @property {string} measure
 * @property {number} named
 * @property {string} network
 * @property {RankingNone} none
 * @property {number | null} [outside]
 * @property {number} population
 * @property {boolean | null} [readable]
 * @property {Array<string>} readable_measures
 * @property {Array<RankingRow>} rows
 * @property {RankingShares | null} [shares]
 * @property {number} unnamed
 */

/**
 * @typedef {object} RankingClassRow
 * @property {string | null} [cluster]
 * @property {number | null} [interval_best]
 * @property {number | null} [interval_worst]
 * @property {number} people
 * @property {Array<string>} pseudonyms
 * @property {number} rank_from
 * @property {number} rank_to
 */

/**
 * @typedef {object} RankingEmpty
 * @property {Array<string>} measures
 * @property {string} reason
 */

/**
 * @typedef {object} RankingNone
 * @property {number} named
 * @property {number} unnamed
 */

/**
 * @typedef {object} RankingRow
 * @property {number | null} [block]
 * @property {string | null} [certainty]
 * @property {string | null} [cluster]
 * @property {string | null} [detail]
 * @property {string} id
 * @property {number | null} [interval_best]
 * @property {number | null} [interval_worst]
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {number} rank_from
 * @property {number} rank_to
 * @property {number | null} [score]
 * @property {string} source_id
 * @property {number | null} [unnamed_ahead_from]
 * @property {number | null} [unnamed_ahead_to]
 * @property {RankingWithoutSource | null} [without_source]
 */

/**
 * @typedef {object} RankingShare
 * @property {number} at_least_percent
 * @property {number} at_most_percent
 * @property {string} code
 * @property {number} people
 */

/**
 * @typedef {object} RankingShares
 * @property {Array<RankingShare>} craft
 * @property {Array<RankingShare>} decade
 * @property {Array<RankingShare>} place
 * @property {number} top
 */

/**
 * @typedef {object} RankingWithoutSource
 * @property {number | null} [concentration]
 * @property {number | null} [own_ties]
 * @property {number} rank
 * @property {number} rank_without
 * @property {string | null} [source]
 * @property {number | null} [source_ties]
 * @property {number} ties
 */

/**
 * @typedef {object} Reasons
 * @property {number | null} [base]
 * @property {Array<ReasonsCarrier>} carriers
 * @property {Record<string, number | string>} citation
 * @property {Record<string, number>} facts
 * @property {string} measure
 * @property {string} network
 * @property {number} of
 * @property {ReasonsOthers | null} [others]
 * @property {RankingClassRow | null} [people]
 * @property {LabelNamed | null} [person]
 * @property {string} precision
 * @property {number | null} [rank_from]
 * @property {number | null} [rank_to]
 * @property {number | null} [score]
 * @property {ReasonsSentence} sentence
 * @property {RankingWithoutSource | null} [without_source]
 */

/**
 * @typedef {object} ReasonsCarrier
 * @property {string | null} [detail]
 * @property {string} id
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {number | null} [share]
 * @property {number | null} [share_percent_from]
 * @property {number | null} [share_percent_to]
 * @property {string} source_id
 * @property {Array<ReasonsJoiningTie>} ties
 * @property {number | null} [without]
 * @property {number | null} [without_percent_from]
 * @property {number | null} [without_percent_to]
 */

/**
 * @typedef {object} ReasonsJoiningTie
 * @property {string} direction
 * @property {string} kind
 * @property {number | null} [share]
 */

/**
 * @typedef {object} ReasonsOthers
 * @property {number | null} [people]
 * @property {number | null} [share]
 * @property {number | null} [share_percent_from]
 * @property {number | null} [share_percent_to]
 */

/**
 * @typedef {object} ReasonsSentence
 * @property {string} en
 * @property {string} zh
 */

/**
 * @typedef {object} RequestedPerson
 * @property {string | null} [namespace]
 * @property {string | null} [person]
 */

/**
 * @typedef {object} Retention
 * @property {number} contactDetails
 * @property {Array<ErasureCount>} counts
 * @property {number} names
 * @property {string} on
 * @property {Array<Label>} people
 * @property {number} statedTies
 */

/**
 * @typedef {object} RetentionEndingSoon
 * @property {string} before
 * @property {Record<string, number>} records
 */

/**
 * @typedef {object} RightsObjection
 * @property {boolean} objected
 */

/**
 * @typedef {object} Run
 * @property {number | null} [percent]
 * @property {string | null} [phase]
 * @property {boolean} running
 * @property {number | null} [secondsLeft]
 */

/**
 * @typedef {object} RunProgress
 * @property {number} done
 * @property {string} phase
 * @property {number | null} [secondsLeft]
 * @property {number | null} [total]
 */

/**
 * @typedef {object} Scenario
 * @property {Array<string>} changes
 * @property {Record<string, number | string>} citation
 * @property {string} measure
 * @property {string} network
 * @property {number} of
 * @property {Array<ScenarioRow>} rows
 */

/**
 * @typedef {object} ScenarioRow
 * @property {string | null} [detail]
 * @property {string} id
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {number | null} [new_rank_from]
 * @property {number | null} [new_rank_to]
 * @property {number | null} [new_score]
 * @property {number | null} [places]
 * @property {number | null} [rank_from]
 * @property {number | null} [rank_to]
 * @property {number | null} [score]
 * @property {string} source_id
 * @property {boolean} touched
 */

/**
 * @typedef {object} Session
 * @property {boolean} here
 * @property {string} id
 * @property {string | null} [provider]
 * @property {string} since
 * @property {string} usedInHourFrom
 */

/**
 * @typedef {object} SessionEnded
 * @property {number} sessions
 */

/**
 * @typedef {object} SetAside
 * @property {"DATA" | "UNITS" | "HEADING" | "SECTION" | "TOTAL" | "NOTE"} kind
 * @property {number} row
 * @property {string} text
 * @property {string} why
 */

/**
 * @typedef {object} SheetInspection
 * @property {Array<ColumnGuess>} columns
 * @property {Array<string>} fillDown
 * @property {Array<string>} fills
 * @property {Array<number>} headings
 * @property {boolean} hidden
 * @property {Array<string>} identity
 * @property {number} merged
 * @property {string} name
 * @property {number} notApart
 * @property {Array<SheetRow>} preview
 * @property {number} rows
 * @property {boolean} sections
 * @property {Array<SetAside>} setAside
 * @property {Array<Spelling>} spellings
 * @property {string | null} [table]
 * @property {string} title
 */

/**
 * @typedef {object} SheetRow
 * @property {Array<string>} cells
 * @property {number} number
 */

/**
 * @typedef {object} SnapshotWish
 * @property {number | null} [at]
 * @property {number | null} [halfLifeYears]
 * @property {string | null} [kindWeight]
 * @property {string | null} [namespace]
 * @property {Array<string> | null} [ties]
 * @property {"none" | "strength" | null} [weights]
 */

/**
 * @typedef {object} Spelling
 * @property {boolean} alike
 * @property {string} heading
 * @property {Array<SpellingSpelt>} values
 */

/**
 * @typedef {object} SpellingSpelt
 * @property {number} rows
 * @property {string} value
 */

/**
 * @typedef {object} StandingBackups
 * @property {Array<string>} behind
 * @property {number} everySeconds
 * @property {FailedBackup | null} [failed]
 * @property {string | null} [folder]
 * @property {GoodBackup | null} [good]
 * @property {number} keep
 */

/**
 * @typedef {object} StandingWarning
 * @property {string} code
 * @property {string} en
 * @property {boolean} over
 * @property {string | null} [place]
 * @property {string | null} [since]
 * @property {string} zh
 */

/**
 * @typedef {object} Subject
 * @property {Array<SubjectConsent>} consents
 * @property {Array<SubjectContact>} contacts
 * @property {Array<SubjectContestation>} contestations
 * @property {Array<SubjectCorrection>} corrections
 * @property {SubjectEarlier | null} [earlier]
 * @property {Array<SubjectImportRun>} imports
 * @property {string | null} [keptUntil]
 * @property {string | null} [objectedSince]
 * @property {string} on
 * @property {SubjectRecord} record
 * @property {Array<SubjectTie>} ties
 */

/**
 * @typedef {object} SubjectChangeContest
 * @property {"not_me" | "never_happened" | "wrong_kind" | "wrong_other_end" | "wrong_dates" | "wrong_role" | "source_changed" | null} [reason]
 * @property {string | null} [tie]
 */

/**
 * @typedef {object} SubjectChangeErase
 * @property {"erase" | null} [confirm]
 */

/**
 * @typedef {object} SubjectChangeObjection
 * @property {boolean} objected
 */

/**
 * @typedef {object} SubjectChangeRecorded
 * @property {string} id
 */

/**
 * @typedef {object} SubjectConsent
 * @property {string} evidence
 * @property {string | null} [expiresOn]
 * @property {string} givenOn
 * @property {string} how
 * @property {string} id
 * @property {Array<number> | null} [imports]
 * @property {string | null} [keptUntil]
 * @property {string} purpose
 * @property {string} receiver
 * @property {"named" | "contact" | "published"} scope
 * @property {string} state
 * @property {string | null} [textVersion]
 * @property {string | null} [withdrawnOn]
 */

/**
 * @typedef {object} SubjectConsentsWish
 * @property {string | null} [purpose]
 * @property {string | null} [receiver]
 * @property {"named" | "contact" | "published" | null} [scope]
 * @property {string | null} [textVersion]
 * @property {number | null} [years]
 */

/**
 * @typedef {object} SubjectContact
 * @property {"phone" | "email" | "wechat" | "address"} channel
 * @property {Array<number> | null} [imports]
 * @property {string | null} [keptUntil]
 * @property {string} value
 */

/**
 * @typedef {object} SubjectContestation
 * @property {string} id
 * @property {string} kind
 * @property {string} on
 * @property {"tie_removed" | "tie_kept" | null} [outcome]
 * @property {"not_me" | "never_happened" | "wrong_kind" | "wrong_other_end" | "wrong_dates" | "wrong_role" | "source_changed"} reason
 * @property {string | null} [settledOn]
 * @property {string | null} [tieId]
 */

/**
 * @typedef {object} SubjectCorrection
 * @property {string} field
 * @property {string} on
 */

/**
 * @typedef {object} SubjectEarlier
 * @property {Array<SubjectConsent>} consents
 * @property {Array<SubjectContact>} contacts
 * @property {SubjectRecord | null} [record]
 * @property {Array<SubjectTie>} ties
 */

/**
 * @typedef {object} SubjectImportRun
 * @property {string} at
 * @property {Record<string, number>} brought
 * @property {string} by
 * @property {string} keptUntil
 * @property {number} number
 */

/**
 * @typedef {object} SubjectOther
 * @property {string | null} [detail]
 * @property {string | null} [id]
 * @property {string} kind
 * @property {string | null} [name]
 */

/**
 * @typedef {object} SubjectRecord
 * @property {string | null} [born]
 * @property {string | null} [clusterId]
 * @property {string | null} [died]
 * @property {string | null} [discipline]
 * @property {boolean} historical
 * @property {string | null} [id]
 * @property {Array<number> | null} [imports]
 * @property {string | null} [name]
 * @property {string | null} [namespace]
 * @property {string | null} [source]
 */

/**
 * @typedef {object} SubjectSession
 * @property {boolean} open
 * @property {string | null} [until]
 */

/**
 * @typedef {object} SubjectSessionGiven
 * @property {string | null} [code]
 */

/**
 * @typedef {object} SubjectTie
 * @property {"published" | "stated"} basis
 * @property {number} confidence
 * @property {string | null} [department]
 * @property {string} direction
 * @property {string} id
 * @property {Array<number> | null} [imports]
 * @property {string | null} [keptUntil]
 * @property {string} kind
 * @property {"head" | "deputy" | "assistant" | "member" | null} [level]
 * @property {SubjectOther} other
 * @property {string | null} [role]
 * @property {string | null} [since]
 * @property {string} source
 * @property {string | null} [sourceKey]
 * @property {string | null} [until]
 * @property {number} weight
 */

/**
 * @typedef {object} Term
 * @property {Array<string>} added
 * @property {string} chinese
 * @property {string} code
 * @property {string} list
 * @property {boolean} standard
 * @property {Array<string>} words
 */

/**
 * @typedef {object} Undone
 * @property {string} id
 * @property {number} names
 * @property {Record<string, number>} records
 * @property {number} revision
 */

/**
 * @typedef {object} Use
 * @property {string | null} [account]
 * @property {string} action
 * @property {string} at
 * @property {string} by
 * @property {boolean} byName
 * @property {number} number
 * @property {string} what
 */

/**
 * @typedef {object} Verification
 * @property {number} entries
 * @property {Array<VerificationFinding>} findings
 * @property {number} first
 * @property {number} found
 * @property {string} head
 * @property {boolean} intact
 */

/**
 * @typedef {object} VerificationFinding
 * @property {string | null} [file]
 * @property {number} from
 * @property {string} kind
 * @property {number} line
 * @property {number} to
 */

/**
 * @typedef {object} Viewer
 * @property {string | null} [account]
 * @property {string | null} [login]
 * @property {string | null} [project]
 * @property {string | null} [receiver]
 * @property {"anonymous" | "researcher" | "staff" | "steward" | "admin" | "operator" | "subject"} role
 */

/**
 * @typedef {object} VocabularyNewName
 * @property {string | null} [en]
 * @property {string | null} [zh]
 */

/**
 * @typedef {object} VocabularyWord
 * @property {string} code
 * @property {string} en
 * @property {boolean} given
 * @property {string} zh
 */

/**
 * @typedef {object} WarningAcknowledged
 * @property {string | null} [code]
 * @property {string | null} [place]
 */

/**
 * @typedef {object} WarningConfirmedDate
 * @property {string | null} [date]
 */

/**
 * @typedef {object} Years
 * @property {number | null} [from]
 * @property {number | null} [to]
 */

export {};
