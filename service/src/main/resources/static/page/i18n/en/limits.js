// Texts of what the software will not do.
export default {
  "limits.title": "What this software will not do",
  "limits.lead": "The people in the network are mostly living and never asked to be in it. So these limits are part of what the software is; no option, role or setting switches them off.",
  "limits.1": "No opinions. It holds nothing on political views, religion, ethnicity, health or sexuality, no posts, no judgement of anybody, and no free text about a person. A column that it does not know refuses the file.",
  "limits.2": "No collection behind people’s backs. It reads no social media and no messages, follows no locations, and infers no ties from what people say.",
  "limits.3": "No name without a ground. A name is kept only with the person’s own recorded consent, or for people long dead, with a source. Every other name is dropped on reading.",
  "limits.4": "No contact detail without consent to be contacted, for that purpose, by that receiver.",
  "limits.5": "No ranking by name without consent. A contact list holds only people who agreed to be contacted by this receiver for this purpose.",
  "limits.6": "No decision by machine alone. A plan is a proposal until a member of staff confirms it, and the software never sends anything.",
  "limits.7": "No list of whom to remove in order to break a network. Such targets are not computed.",
  "limits.8": "Nobody is watched over time. Nothing follows one person from year to year or day to day, and nothing tells anybody that a person’s place or ties changed.",
  "limits.9": "No telemetry. Nothing leaves the machine but what you export.",
  "limits.end": "The documentation tells how each of these is kept, and which test tries to break it.",
};
