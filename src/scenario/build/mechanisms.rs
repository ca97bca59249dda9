//! The tables of single mechanisms: registers and how they are asked, papers, inbox, coast, returns, refuge.

use crate::engine::Minutes;
use crate::hall::{
    Alternate, Coast, Coins, Compares, Crate, Days, Fathom, Fusion, Inbox, Keeps, LookUp, Neighbour, Pool, Probability,
    Refuge, Register, Returns, Town, WorkRule, pool,
};
use crate::scenario::file::{ComparesFile, FusionRule, LookUpFile, ScenarioFile};

pub(super) fn seconds(value: f64) -> Minutes {
    Minutes(value / 60.0)
}

fn register_index(file: &ScenarioFile, name: &str) -> Option<u8> {
    file.registers.get_index_of(name).map(|index| index as u8)
}

/// What the Lantern Towns come to, where they fill this register.
fn lantern(file: &ScenarioFile, register: &str) -> Option<Pool> {
    let lantern = file.lantern.as_ref().filter(|lantern| lantern.register == register)?;
    let towns: Vec<Town> = lantern
        .towns
        .iter()
        .map(|(id, town)| Town {
            id: id.clone(),
            slips: town.slips,
            coverage: Probability::new(town.coverage),
            error: Probability::new(town.error),
            lag: Days(town.lag_days),
            fades: Days(town.fades_days),
            copies: Probability::new(town.copies),
        })
        .collect();
    Some(pool(&towns, lantern.joined as usize, lantern.expelled as usize, lantern.two_must_agree))
}

pub(super) fn registers(file: &ScenarioFile) -> Vec<Register> {
    file.registers
        .iter()
        .map(|(id, register)| {
            let pool = lantern(file, id);
            Register {
                id: id.clone(),
                weight: register.fields.values().sum(),
                retention: Days(register.retention_days),
                viewers: register.viewers,
                purpose: register.purpose,
                keeps: match (register.writes, register.only_stopped) {
                    (false, _) => Keeps::Nobody,
                    (true, true) => Keeps::Stopped,
                    (true, false) => Keeps::Everybody,
                },
                rows: pool.map_or(register.rows, |pool| libm::round(pool.listed) as u64),
                look_up: register.look_up.as_ref().map(|asked| look_up(file, id, asked, pool)),
            }
        })
        .collect()
}

fn look_up(file: &ScenarioFile, id: &str, asked: &LookUpFile, pool: Option<Pool>) -> LookUp {
    let share = Probability::new;
    let towns =
        file.lantern.as_ref().filter(|lantern| lantern.register == id).map_or(0.0, |lantern| {
            lantern.items_per_town_day * f64::from(lantern.joined.saturating_sub(lantern.expelled))
        });
    LookUp {
        compares: match asked.compares {
            ComparesFile::Names => Compares::Names { width: asked.width, misspelt: share(asked.misspelt) },
            ComparesFile::Prints => Compares::Prints {
                split: asked.split,
                verifies: asked.verifies,
                capture: seconds(asked.capture_seconds),
            },
            ComparesFile::Marks => Compares::Marks,
            ComparesFile::Talk => Compares::Talk {
                topic_share: share(asked.topic_share),
                topic: asked.topic,
                intent: asked.intent,
                chilling: share(asked.chilling),
            },
            ComparesFile::Slips => Compares::Slips,
            ComparesFile::Tips => Compares::Tips,
        },
        asked: asked.asked,
        lawful: [asked.lawful.gate, asked.lawful.refuge, asked.lawful.returning],
        takes: seconds(asked.seconds),
        coverage: pool.map_or(share(asked.coverage), |pool| pool.coverage),
        separation: asked.separation,
        stricter: asked.stricter,
        age: Days(asked.age_days),
        fades: Days(asked.fades_days),
        copied_share: share(asked.copied_share),
        copied_from: register_index(file, &asked.copied_from),
        read_first: asked.read_first,
        items_per_day: asked.items_per_day + towns,
    }
}

pub(super) fn fusion(file: &ScenarioFile) -> Fusion {
    let rule = &file.policy.fusion;
    match rule.rule {
        FusionRule::Any => Fusion::Any,
        FusionRule::AtLeast => Fusion::AtLeast(rule.least),
        FusionRule::Weighted => {
            Fusion::Weighted { prevalence: Probability::new(file.belief.hazard), cost_ratio: rule.cost_ratio }
        }
    }
}

pub(super) fn alternate(file: &ScenarioFile) -> Alternate {
    let alternate = &file.policy.alternate;
    Alternate {
        open: alternate.open,
        takes: seconds(alternate.seconds),
        hit: Probability::new(alternate.hit),
        wrong: Probability::new(alternate.wrong),
    }
}

pub(super) fn work(file: &ScenarioFile) -> WorkRule {
    let work = &file.work;
    WorkRule {
        case_needs: Minutes(work.case_needs_min),
        haste: work.haste,
        least_share: Probability::new(work.least_share),
        wrong_confirmed: Probability::new(work.wrong_confirmed),
        room_believes: Probability::new(work.room_believes),
        believing_takes: work.believing_takes,
        rarity_base: work.rarity_base,
        rarity_slope: work.rarity_slope,
        test_cases: Probability::new(work.test_cases),
    }
}

pub(super) fn inbox(file: &ScenarioFile) -> Option<Inbox> {
    file.inbox.as_ref().map(|inbox| Inbox {
        analysts: inbox.analysts,
        items_per_analyst: inbox.items_per_analyst_day,
        items_per_day: inbox.items_per_day,
        anchoring: inbox.anchoring,
        clarity: inbox.clarity,
        lean: inbox.lean,
        strain: inbox.strain,
    })
}

pub(super) fn fathom(file: &ScenarioFile) -> Option<Fathom> {
    let fathom = file.fathom.as_ref()?;
    let share = Probability::new;
    Some(Fathom {
        register: register_index(file, &fathom.register)?,
        crates: fathom
            .crates
            .iter()
            .map(|(id, one)| Crate {
                id: id.clone(),
                slips: one.slips,
                age: Days(one.age_days),
                arrives: Days(one.arrives_day),
            })
            .collect(),
        clerks: fathom.clerks,
        minutes_a_day: Minutes(fathom.minutes_a_day),
        with_context: Minutes(fathom.with_context_min),
        with_identifier: Minutes(fathom.with_identifier_min),
        identifier_only: fathom.identifier_only,
        newest_first: fathom.newest_first,
        coverage: share(fathom.coverage),
        wrong_with_context: share(fathom.wrong_with_context),
        wrong_with_identifier: share(fathom.wrong_with_identifier),
        fades: Days(fathom.fades_days),
        burn_with_context: share(fathom.burn_with_context),
        burn_with_identifier: share(fathom.burn_with_identifier),
        source_worth: Days(fathom.source_worth_days),
    })
}

pub(super) fn coast(file: &ScenarioFile) -> Option<Coast> {
    let coast = file.coast.as_ref()?;
    Some(Coast {
        hall_share: coast.hall_share,
        usual_wait: Minutes(coast.usual_wait_min),
        neighbours: coast
            .neighbours
            .iter()
            .map(|(id, gate)| Neighbour {
                id: id.clone(),
                share: gate.share,
                finds: Probability::new(gate.finds),
                stops: Probability::new(gate.stops),
                wait: Minutes(gate.wait_min),
            })
            .collect(),
        beta: coast.beta,
        gamma: coast.gamma,
        diffusion: Probability::new(coast.diffusion),
    })
}

pub(super) fn returns(file: &ScenarioFile) -> Option<Returns> {
    let returns = file.returns.as_ref()?;
    Some(Returns {
        strictness: Probability::new(returns.strictness),
        strict_effect: Probability::new(returns.strict_effect),
        silence: returns.silence,
        support_effect: Probability::new(returns.support_effect),
        later_risk: Probability::new(returns.later_risk),
        reports: Probability::new(returns.reports),
        tips_per_report: returns.tips_per_report,
        support_cost: Coins::new(returns.support_coins),
    })
}

pub(super) fn refuge(file: &ScenarioFile) -> Refuge {
    Refuge {
        separation: file.refuge.separation,
        cut: file.refuge.cut,
        refused_harm: Days(file.refuge.refused_days),
        hour_harm: Days(file.refuge.hour_days),
    }
}
